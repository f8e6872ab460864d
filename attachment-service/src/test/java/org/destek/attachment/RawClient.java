package org.destek.attachment;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks HTTP/1.1 byte by byte, so that a test can break off, dawdle or lie where a real
 * client would not.
 */
public final class RawClient implements Closeable {

	static final String BOUNDARY = "a-boundary";

	private final Socket socket;

	private final OutputStream out;

	public RawClient(int port) {
		try {
			this.socket = new Socket("127.0.0.1", port);
			this.socket.setSoTimeout(60_000);
			this.out = new BufferedOutputStream(this.socket.getOutputStream(), 65_536);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One whole upload of one file. */
	public Answer upload(String name, byte[] content, String... headers) {
		return post(body(part("file", name, content)), headers);
	}

	/** A whole post of a body in one go. */
	public Answer post(byte[] body, String... headers) {
		begin(body.length, headers);
		send(body);
		return answer();
	}

	public Answer get(String path, String... headers) {
		return call("GET", path, headers);
	}

	public Answer call(String method, String path, String... headers) {
		send((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines(headers) + "\r\n")
			.getBytes(StandardCharsets.UTF_8));
		return answer();
	}

	/** A whole request with a body, in one go. */
	public Answer call(String method, String path, byte[] body, String... headers) {
		return head(method, path, "Content-Length: " + body.length, headers).send(body).answer();
	}

	/** The head of a request whose body the test then sends itself. */
	public RawClient head(String method, String path, String size, String... headers) {
		return send((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + size + "\r\n"
				+ lines(headers) + "\r\n")
			.getBytes(StandardCharsets.UTF_8));
	}

	/** The head of a post whose body the test then sends itself. */
	public RawClient begin(long length, String... headers) {
		String size = (length >= 0) ? "Content-Length: " + length : "Transfer-Encoding: chunked";
		send(("POST /api/attachments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + size
				+ "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n" + lines(headers) + "\r\n")
			.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	private static String lines(String... headers) {
		return (headers.length == 0) ? "" : String.join("\r\n", headers) + "\r\n";
	}

	public RawClient send(byte[] bytes) {
		try {
			this.out.write(bytes);
			this.out.flush();
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A chunk of a body of unsaid length; none is the last one. */
	public RawClient chunk(byte[] bytes) {
		send((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
		return send(bytes).send("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	public Answer answer() {
		try (this) {
			InputStream in = this.socket.getInputStream();
			ByteArrayOutputStream all = new ByteArrayOutputStream();
			in.transferTo(all);
			return Answer.of(all.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends the connection as a line does that breaks: what was not read yet is lost. */
	public void reset() {
		try {
			this.socket.setSoLinger(true, 0);
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Parts put together to a body that ends as it should. */
	public static byte[] body(byte[]... parts) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			body.writeBytes(part);
		}
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return body.toByteArray();
	}

	public static byte[] part(String field, String name, byte[] content) {
		return partWith("name=\"" + field + "\"; filename=\"" + name + "\"", content);
	}

	public static byte[] partWith(String disposition, byte[] content) {
		ByteArrayOutputStream part = new ByteArrayOutputStream();
		part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
				+ "\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		part.writeBytes(content);
		part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		return part.toByteArray();
	}

}
