package org.destek.gateway.asset;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins a script with its parts, each in a scope of its own, so that a browser fetches it
 * in one turn. Parts are the scripts in a folder {@code parts}; what else is imported
 * stays a script of its own, once a page. Comments and spaces that only people need stay
 * here.
 */
final class ScriptBundle {

	private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{ (.+) } from \"(\\.[^\"]+)\";\\R");

	private static final Pattern EXPORT = Pattern.compile("(?m)^export ((?:async )?function|const) (\\w+)");

	private static final Pattern COMMENT = Pattern.compile("(?ms)^/\\*.*?\\*/\\R");

	private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+|^\\R");

	/** A text in quotes, which is left alone, or a sign with the spaces around it. */
	private static final Pattern SPACES = Pattern.compile(
			"(\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|`(?:[^`\\\\\\n]|\\\\.)*`)|[ \\t]*([=>{}(),:?&|;<*!])[ \\t]*");

	private final Function<String, String> sources;

	private final Map<String, String> parts = new LinkedHashMap<>();

	private final Set<String> open = new LinkedHashSet<>();

	private final Map<String, Set<String>> imports = new TreeMap<>();

	private ScriptBundle(Function<String, String> sources) {
		this.sources = sources;
	}

	static boolean isPart(String path) {
		return path.matches("(.*/)?parts/[^/]+\\.js");
	}

	/**
	 * The script with all its parts.
	 * @param path the script's
	 * @param sources reads a script
	 */
	static String of(String path, Function<String, String> sources) {
		ScriptBundle bundle = new ScriptBundle(sources);
		String script = bundle.joined(path);
		StringBuilder text = new StringBuilder();
		String folder = path.substring(0, path.lastIndexOf('/') + 1);
		bundle.imports.forEach((other, names) -> text.append("import { %s } from \"./%s\";\n"
			.formatted(String.join(", ", names), other.substring(folder.length()))));
		bundle.parts.values().forEach(text::append);
		return small(text.append(script).toString());
	}

	private String joined(String path) {
		if (!this.open.add(path)) {
			throw new IllegalStateException("Scripts import each other in a circle: " + this.open);
		}
		String text = IMPORT.matcher(this.sources.apply(path)).replaceAll((line) -> imported(path, line));
		this.open.remove(path);
		return text;
	}

	private String imported(String path, MatchResult line) {
		String other = URI.create(path).resolve(line.group(2)).toString();
		if (!isPart(other)) {
			this.imports.computeIfAbsent(other, (each) -> new TreeSet<>()).addAll(Set.of(line.group(1).split(", ")));
			return "";
		}
		if (!this.parts.containsKey(other)) {
			String part = part(other);
			this.parts.put(other, part);
		}
		return Matcher.quoteReplacement("const { %s } = %s;\n".formatted(line.group(1), nameOf(other)));
	}

	private String part(String path) {
		String text = joined(path);
		Set<String> exported = new LinkedHashSet<>();
		String script = EXPORT.matcher(text).replaceAll((line) -> {
			exported.add(line.group(2));
			return Matcher.quoteReplacement(line.group(1) + " " + line.group(2));
		});
		return "const %s = (() => {\n%s\nreturn { %s };\n})();\n".formatted(nameOf(path), script,
				String.join(", ", exported));
	}

	private static String nameOf(String path) {
		return "$" + path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
	}

	private static String small(String script) {
		String lines = INDENT.matcher(COMMENT.matcher(script).replaceAll("")).replaceAll("");
		return SPACES.matcher(lines)
			.replaceAll(
					(match) -> Matcher.quoteReplacement((match.group(1) != null) ? match.group(1) : match.group(2)));
	}

}
