package org.destek.ticket.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The words of a language as the database takes them apart: their stems, without accents.
 */
@Repository
public class SearchWords {

	private static final String STEM = "phraseto_tsquery('desk', searchable(:term#))";

	/** A word that tells nothing by itself tells nothing as a beginning either. */
	private static final String WORD = """
			(case when numnode(STEM) = 0 then STEM
			      else STEM || to_tsquery('desk_unstemmed', searchable(:term#) || ':*') end)""";

	private static final String ALIKE = """
			coalesce((select to_tsquery('desk', string_agg(word, ' | '))
			            from (select word from search_word where word % searchable(:term#)
			                   order by similarity(word, searchable(:term#)) desc, word limit 3) as alike), WORD)""";

	private static final String CODE = "(WORD || cast(:code# as tsquery))";

	private final DatabaseClient database;

	SearchWords(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * How the database is asked for tickets that hold all terms.
	 * @param terms the terms
	 * @return its query; empty when the terms hold no word that tells anything
	 */
	public Mono<WordQuery> queryOf(List<SearchTerm> terms) {
		return ask(terms, false);
	}

	/**
	 * The same for terms that are perhaps misspelled: each stands for words that are in
	 * names and subjects and look like it.
	 * @param terms the terms
	 * @return the database's query; empty when no term can be misspelled
	 */
	public Mono<WordQuery> queryOfAlike(List<SearchTerm> terms) {
		return terms.stream().anyMatch(SearchTerm::isSpelled) ? ask(terms, true) : Mono.empty();
	}

	private Mono<WordQuery> ask(List<SearchTerm> terms, boolean alike) {
		List<String> parts = new ArrayList<>();
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < terms.size(); i++) {
			parts.add(part(terms.get(i), i, alike, values));
		}
		return parts.isEmpty() ? Mono.empty()
				: this.database.sql("select cast(%s as text) as query".formatted(String.join(" && ", parts)))
					.bindValues(values)
					.map((row) -> new WordQuery(Objects.requireNonNull(row.get("query", String.class))))
					.one()
					.filter((query) -> !query.text().isEmpty());
	}

	private static String part(SearchTerm term, int number, boolean alike, Map<String, Object> values) {
		values.put("term" + number, term.text());
		String part = term.isWord() ? WORD.replace("STEM", STEM) : STEM;
		if (alike && term.isSpelled()) {
			part = ALIKE.replace("WORD", part);
		}
		if (term.code().isPresent()) {
			part = CODE.replace("WORD", part);
			values.put("code" + number, "'" + term.code().get() + "':*");
		}
		return part.replace("#", Integer.toString(number));
	}

}
