package org.destek.notification.mime.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Charsets by the names that programs give them, which Java often knows by another. */
public final class CharsetNames {

	private static final Set<String> WESTERN = Set.of("iso-8859-1", "iso8859-1", "iso_8859-1", "8859-1", "latin1",
			"latin-1", "l1", "windows-1252", "win-1252", "windows1252", "cp1252", "x-cp1252", "iso-8859-15",
			"iso8859-15", "latin9");

	private static final Set<String> UNNAMED = Set.of("", "us-ascii", "ascii", "ansi_x3.4-1968", "us_ascii", "ansi",
			"unknown-8bit", "x-unknown", "unknown", "8bit", "7bit", "binary", "default", "default_charset", "none",
			"utf-8", "utf8");

	private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("iso-8859-9", "windows-1254"),
			Map.entry("iso8859-9", "windows-1254"), Map.entry("iso_8859-9", "windows-1254"),
			Map.entry("latin5", "windows-1254"), Map.entry("latin-5", "windows-1254"), Map.entry("l5", "windows-1254"),
			Map.entry("turkish", "windows-1254"), Map.entry("windows1254", "windows-1254"),
			Map.entry("win-1254", "windows-1254"), Map.entry("x-cp1254", "windows-1254"),
			Map.entry("ansi-1254", "windows-1254"), Map.entry("1254", "windows-1254"), Map.entry("857", "IBM857"),
			Map.entry("dos-857", "IBM857"), Map.entry("pc857", "IBM857"), Map.entry("mac-turkish", "x-MacTurkish"),
			Map.entry("macintosh", "x-MacRoman"), Map.entry("mac", "x-MacRoman"), Map.entry("gb2312", "GB18030"),
			Map.entry("gbk", "GB18030"), Map.entry("ks_c_5601-1987", "x-windows-949"),
			Map.entry("iso-8859-8-i", "ISO-8859-8"), Map.entry("iso-8859-6-i", "ISO-8859-6"));

	private static final Pattern JUNK = Pattern.compile("^[\"'\\s=]+|[\"'\\s;,].*$");

	private CharsetNames() {
	}

	/**
	 * A name as it was meant.
	 * @param declared with quotes, semicolons and the like
	 * @return in lower case, empty for none
	 */
	public static String cleaned(@Nullable String declared) {
		String name = (declared != null) ? declared : "";
		return JUNK.matcher(JUNK.matcher(name.strip()).replaceFirst("")).replaceFirst("").toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether it is one of those that many programs name for want of a better.
	 * @param name a cleaned name
	 * @return whether it is Western European
	 */
	public static boolean isWestern(String name) {
		return WESTERN.contains(name);
	}

	/**
	 * The charset of a name.
	 * @param name a cleaned name
	 * @return none where the name says nothing
	 */
	public static @Nullable Charset find(String name) {
		if (UNNAMED.contains(name)) {
			return null;
		}
		String plain = name.replaceFirst("^x-(?=mac|cp|win)", "");
		String joined = plain.replaceAll("[-_]", "");
		return Stream
			.concat(Stream.ofNullable(OTHERS.get(name)),
					List.of(name, plain, "x-" + joined, "windows-" + plain.replaceAll("\\D", ""), joined).stream())
			.flatMap(CharsetNames::known)
			.findFirst()
			.orElse(null);
	}

	private static Stream<Charset> known(String name) {
		try {
			return Stream.of(Charset.forName(name));
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return Stream.empty();
		}
	}

}
