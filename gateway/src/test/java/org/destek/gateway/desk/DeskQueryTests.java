package org.destek.gateway.desk;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class DeskQueryTests {

	@Test
	void takesOverWhatItKnowsInOneOrder() {
		DeskQuery query = DeskQuery.of(parameters("q", " ağ & ı ", "queue", "mine", "lang", "en", "topic", ""));
		assertThat(query.parameters()).isEqualTo("queue=mine&q=a%C4%9F%20%26%20%C4%B1");
		assertThat(query.address()).isEqualTo("/desk?queue=mine&q=a%C4%9F%20%26%20%C4%B1");
	}

	@Test
	void isReadAgainFromAnothersAddress() {
		DeskQuery query = DeskQuery.of(parameters("q", "%' :* ağ=&ı", "person", "ayse@example.org"));
		assertThat(DeskQuery.parse(query.parameters())).isEqualTo(query);
		assertThat(DeskQuery.parse("")).isEqualTo(DeskQuery.EVERYTHING_OPEN);
		assertThat(DeskQuery.parse("q=%zz&queue=mine")).isEqualTo(DeskQuery.EVERYTHING_OPEN);
		assertThat(DeskQuery.parse("https://evil.example/").address()).isEqualTo("/desk");
	}

	@Test
	void beginsAgainWhenItIsNarrowedOtherwise() {
		DeskQuery query = DeskQuery.of(parameters("queue", "mine", "topic", "staj", "after", "cursor"));
		assertThat(query.with("status", "open").address()).isEqualTo("/desk?queue=mine&topic=staj&status=open");
		assertThat(query.with("topic", "").address()).isEqualTo("/desk?queue=mine");
		assertThat(query.after("other").address()).isEqualTo("/desk?queue=mine&topic=staj&after=other");
		assertThat(query.first().address()).isEqualTo("/desk?queue=mine&topic=staj");
		assertThat(query.inQueue("open").address()).isEqualTo("/desk");
	}

	@Test
	void looksInAllTicketsWhenSomethingIsLookedForAndElseInOpenOnes() {
		assertThat(DeskQuery.of(parameters("q", "eduroam")).queue()).isEqualTo("all");
		DeskQuery open = DeskQuery.of(parameters("q", "eduroam", "queue", "open"));
		assertThat(open.queue()).isEqualTo("open");
		assertThat(open.address()).isEqualTo("/desk?queue=open&q=eduroam");
		assertThat(open.with("q", "").address()).isEqualTo("/desk");
		assertThat(open.with("queue", "all").address()).isEqualTo("/desk?q=eduroam");
		assertThat(DeskQuery.of(parameters("queue", "all")).address()).isEqualTo("/desk?queue=all");
	}

	@Test
	void cutsWhatIsTooLongToFindAnything() {
		DeskQuery query = DeskQuery.of(parameters("q", "ğ".repeat(10_000)));
		assertThat(query.value("q")).hasSize(DeskQuery.LONGEST);
	}

	private static MultiValueMap<String, String> parameters(String... pairs) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			parameters.add(pairs[i], pairs[i + 1]);
		}
		return parameters;
	}

}
