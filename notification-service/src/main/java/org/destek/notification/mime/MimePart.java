package org.destek.notification.mime;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.charset.Charsets;

/**
 * A mail or a part of one: its headers and where its body lies.
 *
 * @param headers its own headers
 * @param type its Content-Type
 * @param disposition its Content-Disposition
 * @param body its undecoded body
 */
public record MimePart(MimeHeaders headers, HeaderParameters type, HeaderParameters disposition, MailSlice body) {

	private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,80}/[a-z0-9.+-]{1,80}");

	public static MimePart of(MailSlice whole) throws IOException {
		MimeHeaders headers = MimeHeaders.of(whole);
		return new MimePart(headers, HeaderParameters.of(headers.first("content-type")),
				HeaderParameters.of(headers.first("content-disposition")), whole.part(headers.length(), whole.size()));
	}

	/** Its kind; text where none is named, bytes where the name makes no sense. */
	public String mediaType() {
		if (this.type.value().isEmpty() || this.type.value().equals("text")) {
			return "text/plain";
		}
		return MEDIA_TYPE.matcher(this.type.value()).matches() ? this.type.value() : "application/octet-stream";
	}

	public boolean is(String mediaType) {
		return mediaType().equals(mediaType);
	}

	public boolean isMultipart() {
		return mediaType().startsWith("multipart/");
	}

	public boolean isText() {
		return is("text/plain") || is("text/html");
	}

	public boolean isAttachment() {
		return this.disposition.value().equals("attachment");
	}

	public @Nullable String fileName() {
		String name = this.disposition.get("filename");
		return (name != null) ? name : this.type.get("name");
	}

	/** Its Content-ID without angle brackets, empty when there is none. */
	public String contentId() {
		String id = this.headers.first("content-id");
		return (id != null) ? id.replaceAll("[<>\\s]", "") : "";
	}

	public String encoding() {
		return TransferEncodings.named(this.headers.first("content-transfer-encoding"));
	}

	/** Its text, up to so many octets; a footer may have a charset of its own. */
	public String text(int limit) {
		boolean base64 = encoding().equals("base64");
		byte[] bytes = TransferDecoding.head(this.body.open(), base64 ? "" : encoding(),
				base64 ? encoded(limit) : limit);
		boolean plain = !base64 && !encoding().equals("quoted-printable");
		if (base64 || (plain && TransferEncodings.isBase64(bytes))) {
			return base64(bytes, limit);
		}
		return CleanText.lines(Charsets.decode(plain ? plain(bytes) : bytes, this.type.get("charset")));
	}

	private String base64(byte[] body, int limit) {
		Base64Text.Parts parts = Base64Text.of(body);
		byte[] decoded = Arrays.copyOf(parts.decoded(), Math.min(parts.decoded().length, limit));
		String text = Charsets.decode(decoded, this.type.get("charset"));
		String rest = Charsets.guess(plain(parts.rest()));
		return CleanText.lines(rest.isBlank() ? text : text.isEmpty() ? rest : text + "\n" + rest);
	}

	/** What is plain by its label only. */
	private static byte[] plain(byte[] bytes) {
		return TransferEncodings.isQuotedPrintable(bytes) ? TransferDecoding.quotedPrintable(bytes) : bytes;
	}

	/** Three octets take four, and a line break after 76. */
	private static int encoded(int limit) {
		return (int) Math.min(Integer.MAX_VALUE - 8, limit * 3L / 2);
	}

}
