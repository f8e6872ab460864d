package org.destek.ticket.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchQueryTests {

	@Test
	void readsWordsPhrasesAndFields() {
		SearchQuery query = SearchQuery.parse("eduroam \"ağ yok\" konu:ag kişi:\"Ayşe Kaya\" after:2026-10-01");
		assertThat(texts(query)).containsExactly("eduroam", "ağ yok");
		assertThat(query.fields()).isEqualTo(Map.of(SearchField.TOPIC, List.of("ag"), SearchField.PERSON,
				List.of("Ayşe Kaya"), SearchField.AFTER, List.of("2026-10-01")));
	}

	@Test
	void takesAnUnknownNameForAWord() {
		assertThat(texts(SearchQuery.parse("hata:404 http://x.example"))).containsExactly("hata", "404", "http",
				"//x.example");
	}

	@Test
	void readsATypedCodeAsOneTerm() {
		assertThat(SearchQuery.parse(" k7m 3xr 9tq2 ").terms()).containsExactly(new SearchTerm("K7M-3XR-9TQ2"));
		assertThat(new SearchTerm("k7m-3x").code()).hasValue("k7m3x");
		assertThat(new SearchTerm("eduroam").code()).isEmpty();
	}

	@Test
	void readsNoMoreThanTwelveTermsAndFiveHundredLetters() {
		assertThat(SearchQuery.parse("söz ".repeat(2500)).terms()).hasSize(12);
		assertThat(SearchQuery.parse("x".repeat(10_000)).terms().get(0).text()).hasSize(500);
	}

	@ParameterizedTest
	@ValueSource(strings = { "10000000146", "TC10000000146x", "100 000 001 46", "100-000-00146", "１０００００００１４６",
			"١٠٠٠٠٠٠٠١٤٦", "1000000\u200b0146", "elif 10000000146 topic:ag", "05321234567" })
	void hopesForNothingFromAnIdentityNumber(String typed) {
		SearchQuery query = SearchQuery.parse(typed);
		assertThat(query.hopeless()).isTrue();
		assertThat(query.isEmpty()).isFalse();
		assertThat(query.terms()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "%", "\"\"", ":", "\u0000", "-- *" })
	void asksForNothingWhereNothingIsTyped(String typed) {
		assertThat(SearchQuery.parse(typed).isEmpty()).isTrue();
	}

	private static List<String> texts(SearchQuery query) {
		return query.terms().stream().map(SearchTerm::text).toList();
	}

}
