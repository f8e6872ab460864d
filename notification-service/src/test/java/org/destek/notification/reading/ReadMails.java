package org.destek.notification.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.mail.util.SharedByteArrayInputStream;

import org.destek.notification.mime.UnreadableMailException;

/** Mails of a few lines, read. */
final class ReadMails {

	private static final MailReader READER = new MailReader(new ReadingProperties(List.of("mx.example.org")));

	private ReadMails() {
	}

	static ReceivedMail read(String headers, String body) {
		return read(headers, body.getBytes(StandardCharsets.UTF_8));
	}

	static ReceivedMail read(String headers, String body, Charset charset) {
		return read(headers, body.getBytes(charset));
	}

	static ReceivedMail read(String headers, byte[] body) {
		byte[] head = (headers.strip() + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
		byte[] raw = new byte[head.length + body.length];
		System.arraycopy(head, 0, raw, 0, head.length);
		System.arraycopy(body, 0, raw, head.length, body.length);
		try {
			return READER.read(new SharedByteArrayInputStream(raw));
		}
		catch (UnreadableMailException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static String html(String body) {
		return read("From: a@b.org\nContent-Type: text/html; charset=utf-8", body).text();
	}

}
