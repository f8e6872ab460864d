package org.destek.gateway;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A filled-in form as a browser without scripts sends it. */
public final class MultipartForm {

	private static final String BOUNDARY = "----form-boundary";

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	/** An answer, no files. */
	public static MultipartForm answer(String text) {
		return new MultipartForm().with("idempotencyKey", UUID.randomUUID().toString()).with("text", text);
	}

	/** All fields right, no files. */
	public static MultipartForm rightlyFilled() {
		return new MultipartForm().with("idempotencyKey", UUID.randomUUID().toString())
			.with("requester.name", "Elif Yıldız")
			.with("requester.email", "elif@ogr.ornek.edu.tr")
			.with("requester.nationalId", "10000000146")
			.with("requester.unit", "Mühendislik Fakültesi")
			.with("requester.extension", "")
			.with("subject", "Staj başvurum")
			.with("message", "Staj başvurum onaylanmış görünmüyor.")
			.with("humanCheck.id", "check-1")
			.with("humanCheck.answer", "48271");
	}

	public MultipartForm with(String name, String value) {
		return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
	}

	public MultipartForm withFile(String filename, byte[] content) {
		return part("name=\"file\"; filename=\"" + filename + "\"", "Content-Type: application/octet-stream\r\n",
				content);
	}

	public MultipartForm withFile(String filename, String content) {
		return withFile(filename, content.getBytes(StandardCharsets.UTF_8));
	}

	public HttpRequest.Builder post(HttpRequest.Builder request) {
		byte[] start = this.body.toByteArray();
		byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
		return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.concat(BodyPublishers.ofByteArray(start), BodyPublishers.ofByteArray(end)));
	}

	private MultipartForm part(String disposition, String headers, byte[] content) {
		this.body.writeBytes(
				("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n")
					.getBytes(StandardCharsets.UTF_8));
		this.body.writeBytes(content);
		this.body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		return this;
	}

}
