package org.destek.attachment.download;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import org.destek.attachment.storage.Attachment;

/** The headers that make a browser save a stranger's file and never open it as a page. */
final class DownloadHeaders {

	private DownloadHeaders() {
	}

	static void write(Attachment attachment, HttpHeaders headers) {
		headers.setContentType(MediaType.parseMediaType(attachment.mediaType()));
		headers.set(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment.name()));
		headers.setETag(etag(attachment));
		headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
		headers.setCacheControl("private, no-cache");
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		headers.set("Referrer-Policy", "no-referrer");
	}

	static String etag(Attachment attachment) {
		return '"' + attachment.sha256() + '"';
	}

	/** The name twice (RFC 6266): in plain letters, and as it is. */
	static String disposition(String name) {
		String exact = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
		return "attachment; filename=\"" + plain(name) + "\"; " + exact.substring(exact.indexOf("filename*="));
	}

	private static String plain(String name) {
		return Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^ -~]|[\"\\\\%]", "_");
	}

}
