package org.destek.attachment.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file begins as. Says only whether it is one of ours, never what else it might
 * be: many a text begins with the two letters of a program.
 */
final class Beginning {

	static final int LENGTH = 4096;

	private static final byte[][] ZIP = { hex("504b0304"), hex("504b0506"), hex("504b0606"), hex("504b0708"),
			hex("504b3030504b0304") };

	private static final byte[] OLE = hex("d0cf11e0a1b11ae1");

	private static final byte[][] PROGRAMS = { hex("4d5a"), hex("7f454c46"), hex("cafebabe"), hex("feedface"),
			hex("feedfacf"), hex("cefaedfe"), hex("cffaedfe") };

	/** Readers look for it in the first 1024 bytes (PDF 1.7, appendix H.3.4.1). */
	private static final Pattern PDF = Pattern.compile("%PDF-\\d");

	private static final int LAST_PDF = 1024;

	private final byte[] bytes;

	private final String letters;

	private Beginning(byte[] bytes) {
		this.bytes = bytes;
		this.letters = new String(bytes, StandardCharsets.ISO_8859_1);
	}

	static Beginning of(byte[] head, int length) {
		return new Beginning(Arrays.copyOf(head, length));
	}

	boolean isZip() {
		return Arrays.stream(ZIP).anyMatch(this::startsWith);
	}

	boolean isOle() {
		return startsWith(OLE);
	}

	/** The kind that the first bytes are enough to tell. */
	Optional<FileKind> kind() {
		if (startsWith(hex("89504e470d0a1a0a"))) {
			return Optional.of(FileKind.PNG);
		}
		if (startsWith(hex("ffd8ff"))) {
			return Optional.of(FileKind.JPEG);
		}
		if (this.letters.startsWith("GIF87a") || this.letters.startsWith("GIF89a")) {
			return Optional.of(FileKind.GIF);
		}
		if (this.letters.startsWith("RIFF") && this.letters.startsWith("WEBP", 8)) {
			return Optional.of(FileKind.WEBP);
		}
		if (isTiff()) {
			return Optional.of(FileKind.TIFF);
		}
		if (startsWith(hex("526172211a0700")) || startsWith(hex("526172211a070100"))) {
			return Optional.of(FileKind.RAR);
		}
		if (startsWith(hex("377abcaf271c"))) {
			return Optional.of(FileKind.SEVEN_ZIP);
		}
		Optional<FileKind> media = IsoMediaBrands.kindOf(this.bytes);
		return media.isPresent() ? media : pageKind();
	}

	/** Kinds whose files may consist of letters alone. */
	private Optional<FileKind> pageKind() {
		if (isRtf()) {
			return Optional.of(FileKind.RTF);
		}
		boolean runs = Arrays.stream(PROGRAMS).anyMatch(this::startsWith) || ActiveText.isIn(this.bytes);
		return (pdfAt() >= 0 && !runs) ? Optional.of(FileKind.PDF) : Optional.empty();
	}

	boolean isRtf() {
		return this.letters.startsWith("{\\rtf");
	}

	/** Where a PDF begins; negative when nowhere near the beginning. */
	int pdfAt() {
		Matcher found = PDF.matcher(this.letters).region(0, Math.min(this.letters.length(), LAST_PDF));
		return found.find() ? found.start() : -1;
	}

	private boolean isTiff() {
		boolean tiff = startsWith(hex("49492a00")) || startsWith(hex("4d4d002a")) || startsWith(hex("49492b00"))
				|| startsWith(hex("4d4d002b"));
		boolean rawPhoto = this.letters.startsWith("CR", 8);
		return tiff && !rawPhoto;
	}

	private boolean startsWith(byte[] signature) {
		return this.bytes.length >= signature.length
				&& Arrays.equals(this.bytes, 0, signature.length, signature, 0, signature.length);
	}

	private static byte[] hex(String hex) {
		return HexFormat.of().parseHex(hex);
	}

}
