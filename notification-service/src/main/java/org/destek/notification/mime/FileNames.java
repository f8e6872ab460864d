package org.destek.notification.mime;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Makes names that harm nobody: no path, no leading dot, never empty, never too long. */
public final class FileNames {

	private static final int LIMIT = 200;

	private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*\\p{Cf}]");

	private static final Pattern LEADING_DOTS = Pattern.compile("^[.\\s]++");

	/** What a name ends in that the mail does not give. */
	private static final Map<String, String> ENDINGS = Map.ofEntries(Map.entry("text/plain", ".txt"),
			Map.entry("text/html", ".html"), Map.entry("text/csv", ".csv"), Map.entry("text/calendar", ".ics"),
			Map.entry("message/rfc822", ".eml"), Map.entry("application/ms-tnef", ".dat"),
			Map.entry("application/pdf", ".pdf"), Map.entry("image/jpeg", ".jpg"), Map.entry("image/jpg", ".jpg"),
			Map.entry("image/pjpeg", ".jpg"), Map.entry("image/png", ".png"), Map.entry("image/x-png", ".png"),
			Map.entry("image/gif", ".gif"), Map.entry("image/webp", ".webp"), Map.entry("image/heic", ".heic"),
			Map.entry("image/heif", ".heic"), Map.entry("image/avif", ".avif"), Map.entry("image/tiff", ".tiff"),
			Map.entry("image/bmp", ".bmp"), Map.entry("image/svg+xml", ".svg"), Map.entry("video/mp4", ".mp4"),
			Map.entry("video/quicktime", ".mov"), Map.entry("audio/mpeg", ".mp3"), Map.entry("audio/mp4", ".m4a"),
			Map.entry("application/zip", ".zip"), Map.entry("application/x-zip-compressed", ".zip"),
			Map.entry("application/vnd.rar", ".rar"), Map.entry("application/x-rar-compressed", ".rar"),
			Map.entry("application/x-7z-compressed", ".7z"), Map.entry("application/rtf", ".rtf"),
			Map.entry("text/rtf", ".rtf"), Map.entry("application/vnd.ms-outlook", ".msg"),
			Map.entry("application/msword", ".doc"), Map.entry("application/vnd.ms-excel", ".xls"),
			Map.entry("application/vnd.ms-powerpoint", ".ppt"),
			Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
			Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
			Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
			Map.entry("application/vnd.oasis.opendocument.text", ".odt"),
			Map.entry("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
			Map.entry("application/vnd.oasis.opendocument.presentation", ".odp"));

	private FileNames() {
	}

	public static String clean(@Nullable String declared, String mediaType, int number) {
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
