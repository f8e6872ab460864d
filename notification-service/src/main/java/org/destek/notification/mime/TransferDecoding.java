package org.destek.notification.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.angus.mail.util.BASE64DecoderStream;

/**
 * Takes off transfer encodings (RFC 2045, section 6) and forgives what is broken in them.
 * Jakarta Mail is told so here: its own switches are system properties, read once, by the
 * first class that needs them.
 */
public final class TransferDecoding {

	private TransferDecoding() {
	}

	/**
	 * Decodes. Uuencode, which no standard names, stays as it is: Jakarta Mail's decoder
	 * of it fails on broken lines, and mails have had base64 since 1992.
	 */
	static InputStream decoded(InputStream in, String encoding) {
		return switch (encoding) {
			case "base64" -> new BASE64DecoderStream(in, true);
			case "quoted-printable" -> new QuotedPrintableStream(in);
			default -> in;
		};
	}

	/** What can be decoded, up to the limit or the first fault. */
	public static byte[] head(InputStream in, String encoding, int limit) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] buffer = new byte[8 * 1024];
		try (InputStream decoded = decoded(in, encoding)) {
			int room = limit;
			for (int n = decoded.read(buffer); n >= 0 && room > 0; n = decoded.read(buffer)) {
				bytes.write(buffer, 0, Math.min(n, room));
				room -= n;
			}
		}
		catch (IOException ex) {
			return bytes.toByteArray();
		}
		return bytes.toByteArray();
	}

	static byte[] base64(String text) {
		byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
		return head(new ByteArrayInputStream(encoded), "base64", encoded.length);
	}

	static byte[] quotedPrintable(byte[] encoded) {
		return head(new ByteArrayInputStream(encoded), "quoted-printable", encoded.length);
	}

	/** The octet that two hexadecimal digits name, −1 where there are none. */
	static int hex(String text, int from) {
		if (from + 2 > text.length()) {
			return -1;
		}
		int high = Character.digit(text.charAt(from), 16);
		int low = Character.digit(text.charAt(from + 1), 16);
		return (high < 0 || low < 0) ? -1 : high * 16 + low;
	}

}
