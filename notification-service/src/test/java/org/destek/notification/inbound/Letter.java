package org.destek.notification.inbound;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A mail as its writer's program makes it. */
final class Letter {

	private final Map<String, String> headers = new LinkedHashMap<>();

	private final String text;

	private String files = "";

	private Letter(String from, String text) {
		this.text = text;
		this.headers.put("From", from);
		this.headers.put("Subject", "Re: Talep");
		this.headers.put("Date", "Tue, 24 Nov 2026 09:12:00 +0300");
		this.headers.put("Message-ID", "<" + UUID.randomUUID() + "@mail.example.com>");
	}

	static Letter from(String from, String text) {
		return new Letter(from, text);
	}

	Letter with(String header, String value) {
		this.headers.put(header, value);
		return this;
	}

	Letter without(String header) {
		this.headers.remove(header);
		return this;
	}

	Letter withFile(String name, String mediaType, byte[] content) {
		this.files += "--limit\r\nContent-Type: " + mediaType + "; name=\"" + name + "\"\r\n"
				+ "Content-Disposition: attachment; filename=\"" + name + "\"\r\n"
				+ "Content-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder().encodeToString(content)
				+ "\r\n";
		return this;
	}

	@Override
	public String toString() {
		String head = this.headers.entrySet()
			.stream()
			.map((each) -> each.getKey() + ": " + each.getValue() + "\r\n")
			.collect(Collectors.joining());
		String plain = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + this.text
				+ "\r\n";
		return this.files.isEmpty() ? head + "MIME-Version: 1.0\r\n" + plain
				: head + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=limit\r\n\r\n--limit\r\n" + plain
						+ this.files + "--limit--\r\n";
	}

}
