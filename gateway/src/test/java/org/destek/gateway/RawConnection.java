package org.destek.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection, spoken to by hand. */
public final class RawConnection implements AutoCloseable {

	private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)");

	private final Socket socket;

	private final InputStream in;

	private String head = "";

	private String body = "";

	public RawConnection(int port) throws IOException {
		this.socket = new Socket("localhost", port);
		this.socket.setSoTimeout(5_000);
		this.in = new BufferedInputStream(this.socket.getInputStream());
	}

	/** Writes everything, and only then is ready to read. */
	public void post(String request, int length, String... headers) throws IOException {
		begin(request, String.join("\r\n", headers), "Content-Length: " + length);
		byte[] part = new byte[10_000];
		for (int left = length; left > 0; left -= part.length) {
			this.socket.getOutputStream().write(part, 0, Math.min(left, part.length));
		}
	}

	public void begin(String request, String... headers) throws IOException {
		write(request + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
	}

	public void get(String path) throws IOException {
		write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
	}

	public void write(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	/** Reads one whole answer. */
	public int status() throws IOException {
		this.head = until("\r\n\r\n").toLowerCase(Locale.ROOT);
		Matcher length = LENGTH.matcher(this.head);
		if (length.find()) {
			this.body = new String(this.in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
		}
		else {
			this.body = this.head.contains("chunked") ? until("\r\n0\r\n\r\n") : "";
		}
		return Integer.parseInt(this.head.substring(9, 12));
	}

	private String until(String end) throws IOException {
		StringBuilder text = new StringBuilder();
		while (!text.toString().endsWith(end)) {
			int next = this.in.read();
			if (next < 0) {
				throw new IOException("Hung up after: " + text);
			}
			text.append((char) next);
		}
		return text.toString();
	}

	public String body() {
		return this.body.toLowerCase(Locale.ROOT);
	}

	public String head() {
		return this.head;
	}

	public boolean isOver() throws IOException {
		return this.in.read() < 0;
	}

	/** Ends the connection as a line does that breaks. */
	public void reset() throws IOException {
		this.socket.setSoLinger(true, 0);
		this.socket.close();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
