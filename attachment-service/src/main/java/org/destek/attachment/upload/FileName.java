package org.destek.attachment.upload;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.destek.attachment.inspection.FileKind;

/**
 * A file's name as it may be shown in a page, sent in a header and saved on any system.
 *
 * @param text at most 150 characters, never empty
 */
public record FileName(String text) {

	private static final int LONGEST = 150;

	private static final int LONGEST_EXTENSION = 10;

	private static final String NAMELESS = "file";

	private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

	/**
	 * Controls, bidi overrides and other invisible ones, halves of pairs, private ones.
	 */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

	private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");

	private static final Pattern DOTS_AROUND = Pattern.compile("^[.\\s]+|[.\\s]+$");

	/**
	 * Cleans a name that may come from anybody.
	 * @param raw the name as it was sent
	 * @return the name that is kept
	 */
	public static FileName of(String raw) {
		String name = Normalizer.normalize(raw, Normalizer.Form.NFC);
		name = FOLDERS.matcher(name).replaceFirst("");
		name = UNSEEN.matcher(name).replaceAll("");
		name = RESERVED.matcher(name).replaceAll("_").replaceAll("\\s+", " ");
		name = DOTS_AROUND.matcher(name).replaceAll("");
		return new FileName(shortened(name.isEmpty() ? NAMELESS : name, LONGEST));
	}

	/**
	 * The name with an ending that opens the file as what it is: a text that calls itself
	 * a script becomes a text, a picture that calls itself a document a picture. A name
	 * without an ending stays as it is.
	 * @param kind what the file is
	 * @return the name that is told
	 */
	FileName fitting(FileKind kind) {
		String extension = extensionOf(this.text);
		if (extension.isEmpty() || kind.goesBy(extension.substring(1).toLowerCase(Locale.ROOT))) {
			return this;
		}
		String right = "." + kind.usualExtension();
		return new FileName(shortened(this.text, LONGEST - right.length()) + right);
	}

	private static String shortened(String name, int longest) {
		if (name.length() <= longest) {
			return name;
		}
		String extension = extensionOf(name);
		int end = longest - extension.length();
		end -= Character.isHighSurrogate(name.charAt(end - 1)) ? 1 : 0;
		return name.substring(0, end).stripTrailing() + extension;
	}

	/**
	 * With its dot; empty when there is none, or what follows the last dot is no ending.
	 */
	private static String extensionOf(String name) {
		int dot = name.lastIndexOf('.');
		boolean ending = dot > 0 && name.length() - dot - 1 <= LONGEST_EXTENSION && name.indexOf(' ', dot) < 0;
		return ending ? name.substring(dot) : "";
	}

	@Override
	public String toString() {
		return this.text;
	}

}
