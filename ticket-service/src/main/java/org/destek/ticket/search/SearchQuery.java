package org.destek.ticket.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.TicketCode;

/**
 * What somebody looks for.
 *
 * @param terms what tickets are to hold, all of it
 * @param fields what was asked for by name, as it was typed
 * @param hopeless whether nothing is to be found: an identity number was typed
 */
public record SearchQuery(List<SearchTerm> terms, Map<SearchField, List<String>> fields, boolean hopeless) {

	/** Nobody looks for anything. */
	public static final SearchQuery NONE = new SearchQuery(List.of(), Map.of(), false);

	/** What is typed behind that is not read. */
	private static final int MAX_LENGTH = 500;

	private static final int MAX_TERMS = 12;

	private static final Pattern PART = Pattern.compile("(?:(\\p{L}{3,8}):)?(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))");

	private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

	private static final Pattern QUOTES = Pattern.compile("[“”„«»″]");

	private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");

	/**
	 * Reads what was typed; nothing of it is ever wrong.
	 * @param typed any text
	 * @return what is looked for
	 */
	public static SearchQuery parse(String typed) {
		String text = cut(typed);
		if (HiddenNumbers.isIn(text)) {
			return new SearchQuery(List.of(), Map.of(), true);
		}
		return TicketCode.parse(text)
			.map((code) -> new SearchQuery(List.of(new SearchTerm(code.text())), Map.of(), false))
			.orElseGet(() -> parts(text));
	}

	/** Whether it asks for nothing. */
	public boolean isEmpty() {
		return !this.hopeless && this.terms.isEmpty() && this.fields.isEmpty();
	}

	private static String cut(String typed) {
		String text = (typed.length() > MAX_LENGTH) ? typed.substring(0, MAX_LENGTH) : typed;
		return QUOTES.matcher(UNREADABLE.matcher(text).replaceAll(" ")).replaceAll("\"").strip();
	}

	private static SearchQuery parts(String text) {
		List<SearchTerm> terms = new ArrayList<>();
		Map<SearchField, List<String>> fields = new EnumMap<>(SearchField.class);
		Matcher part = PART.matcher(text);
		while (part.find()) {
			SearchField field = fieldOf(part.group(1));
			String value = (part.group(2) != null) ? part.group(2) : part.group(3);
			if (field != null) {
				fields.computeIfAbsent(field, (named) -> new ArrayList<>()).add(value.strip());
			}
			else {
				addTerms(terms, part.group(1), value);
			}
		}
		return new SearchQuery(List.copyOf(terms), fields, false);
	}

	private static @Nullable SearchField fieldOf(@Nullable String name) {
		return (name != null) ? SearchField.named(name) : null;
	}

	private static void addTerms(List<SearchTerm> terms, @Nullable String before, String value) {
		for (String each : (before != null) ? List.of(before, value) : List.of(value)) {
			if (terms.size() < MAX_TERMS && READABLE.matcher(each).find()) {
				terms.add(new SearchTerm(each));
			}
		}
	}

}
