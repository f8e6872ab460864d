package org.destek.notification.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Makes names that harm nobody: no path, no leading dot, never empty, never too long. */
final class FileNames {

	private static final int LIMIT = 200;

	private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*\\p{Cf}]");

	private static final Pattern LEADING_DOTS = Pattern.compile("^[.\\s]++");

	private static final Map<String, String> ENDINGS = Map.of("text/plain", ".txt", "text/html", ".html",
			"message/rfc822", ".eml", "application/pdf", ".pdf", "image/jpeg", ".jpg", "image/png", ".png", "image/gif",
			".gif", "application/ms-tnef", ".dat", "text/calendar", ".ics");

	private FileNames() {
	}

	static String clean(@Nullable String declared, String mediaType, int number) {
		String line = CleanText.line(declared, 2_000);
		String name = (line != null) ? withoutPath(line) : "";
		String fit = LEADING_DOTS.matcher(UNFIT.matcher(name).replaceAll("_")).replaceAll("").strip();
		String ending = ENDINGS.getOrDefault(mediaType, "");
		if (fit.isEmpty()) {
			return "dosya-" + number + ending;
		}
		boolean ended = !mediaType.equals("message/rfc822") || fit.toLowerCase(Locale.ROOT).endsWith(ending);
		return shortened(ended ? fit : fit + ending);
	}

	private static String withoutPath(String name) {
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	}

	/** The ending stays: it says what the file is. */
	private static String shortened(String name) {
		int dot = name.lastIndexOf('.');
		String ending = (dot >= 0 && name.length() - dot <= 10) ? name.substring(dot) : "";
		return (name.length() <= LIMIT) ? name : CleanText.cut(name, LIMIT - ending.length()) + ending;
	}

}
