package org.destek.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it came over the wire. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

	static Answer of(byte[] bytes) {
		String latin = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = latin.indexOf("\r\n\r\n");
		if (end < 0) {
			return new Answer(0, Map.of(), new byte[0]);
		}
		String[] head = latin.substring(0, end).split("\r\n");
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (String line : Arrays.asList(head).subList(1, head.length)) {
			headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
		}
		byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
		boolean chunked = "chunked".equals(headers.get("Transfer-Encoding"));
		return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, chunked ? unchunked(body) : body);
	}

	private static byte[] unchunked(byte[] chunks) {
		String latin = new String(chunks, StandardCharsets.ISO_8859_1);
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		int position = 0;
		while (position < chunks.length) {
			int line = latin.indexOf("\r\n", position);
			int length = Integer.parseInt(latin.substring(position, line), 16);
			whole.write(chunks, line + 2, length);
			position = line + 2 + length + 2;
		}
		return whole.toByteArray();
	}

	public String header(String name) {
		return this.headers.get(name);
	}

	public JsonNode json() {
		return JsonMapper.shared().readTree(this.body);
	}

	public String text(String field) {
		return json().path(field).asString();
	}

	/** The end of the problem's type. */
	public String problem() {
		return text("type").replace("urn:destek:problem:", "");
	}

	public String detail() {
		return text("detail");
	}

}
