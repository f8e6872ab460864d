package org.destek.journeys;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads out of an expression which metrics it names, and which labels of a metric it
 * chooses by. Prometheus tells that only in newer versions than distributions have.
 */
final class MetricNames {

	/** What stands between metrics; names of functions are told by their bracket. */
	private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

	private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");

	private static final Pattern LABELS_OF_SETS = Pattern
		.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

	private static final Pattern CHOICE = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*\\{([^}]*)\\}");

	private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");

	private static final Pattern NAME = Pattern.compile("(?<![\\w.:])[a-zA-Z_:][\\w:]*(?![\\w:]|\\s*\\()");

	private MetricNames() {
	}

	static Set<String> in(String expression) {
		String bare = LABELS_OF_SETS.matcher(withoutStrings(expression)).replaceAll("");
		bare = bare.replaceAll("\\{[^}]*\\}", "").replaceAll("\\[[^\\]]*\\]", "");
		return NAME.matcher(bare)
			.results()
			.map(MatchResult::group)
			.filter((name) -> !WORDS.contains(name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** As {@code metric label}, for each label that a metric is chosen by. */
	static Set<String> labelsIn(String expression) {
		return CHOICE.matcher(withoutStrings(expression))
			.results()
			.flatMap((choice) -> LABEL.matcher(choice.group(2))
				.results()
				.map((label) -> choice.group(1) + " " + label.group(1)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Strings may hold brackets. */
	private static String withoutStrings(String expression) {
		return STRING.matcher(expression).replaceAll("\"\"");
	}

}
