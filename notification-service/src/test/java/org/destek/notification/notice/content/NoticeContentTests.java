package org.destek.notification.notice.content;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.destek.notification.notice.content.NoticeContent.Requester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A requester as notices keep them: in the order of the form, whatever a row's order is.
 */
class NoticeContentTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Test
	void readsWhatWasKeptBeforeThereWasACatalogue() {
		Requester requester = JSON.readValue(
				"{\"name\":\"Elif\",\"unit\":\"Fen\",\"email\":\"elif@example.org\",\"extension\":null}",
				Requester.class);
		assertThat(requester).isEqualTo(new Requester("Elif", "elif@example.org", Map.of("unit", "Fen")));
	}

	@Test
	void keepsTheOrderOfTheForm() {
		Requester kept = JSON.readValue(
				"{\"extension\":\"4242\",\"name\":\"Elif\",\"email\":\"e@example.org\",\"unit\":\"Fen\"}",
				Requester.class);
		assertThat(kept.details().keySet()).containsExactly("unit", "extension");
		assertThat(JSON.readValue(JSON.writeValueAsString(kept), Requester.class)).isEqualTo(kept);
	}

	@Test
	void leavesOutWhatHasNoWordsHere() {
		Requester requester = JSON.readValue(
				"{\"name\":\"Elif\",\"email\":\"e@example.org\",\"unit\":\"Fen\",\"shoe\":\"42\"}", Requester.class);
		assertThat(requester.details()).containsOnlyKeys("unit");
	}

	@Test
	void masksAnIdentityNumberWhereverItWasTyped() {
		Requester requester = new Requester("10000000146", "e@example.org", Map.of("unit", "Fen 10000000146"));
		assertThat(requester.name() + requester.details()).doesNotContain("10000000146").contains("•••••••••46");
	}

}
