package org.destek.ticket.conversation;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.staffing.UnknownPersonException;
import org.destek.ticket.staffing.UnknownTopicException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who has a ticket: taking, giving, laying down and moving it. */
class TicketHandoverTests extends RunningOffice {

	@Test
	void givesATicketToAnotherWhoIsTold() {
		Receipt receipt = submitted();
		this.actions.assign(idOf(receipt), gul(), "fulya.dag").block();
		assertThat(ticket(receipt).assignee()).isEqualTo(fulya().agent());
		assertThat(addressesOf(lastPublished("ticket-assigned.v1", receipt))).containsExactly("fulya.dag@example.org");
	}

	@Test
	void givesATicketToNobodyWhoIsUnknown() {
		Receipt receipt = submitted();
		assertThatExceptionOfType(UnknownPersonException.class)
			.isThrownBy(() -> this.actions.assign(idOf(receipt), gul(), "kimse").block());
		assertThat(ticket(receipt).assignee()).isNull();
	}

	@Test
	void tellsNobodyWhoTakesATicketThemselves() {
		Receipt receipt = submitted();
		this.actions.take(idOf(receipt), gul()).block();
		this.actions.take(idOf(receipt), gul()).block();
		assertThat(published("ticket-assigned.v1", receipt)).singleElement()
			.satisfies((event) -> assertThat(addressesOf(event)).isEmpty());
	}

	@Test
	void laysATicketDown() {
		Receipt receipt = submitted();
		this.actions.release(idOf(receipt), gul()).block();
		assertThat(published("ticket-released.v1", receipt)).isEmpty();
		this.actions.take(idOf(receipt), gul()).block();
		this.actions.release(idOf(receipt), gul()).block();
		assertThat(ticket(receipt).assignee()).isNull();
		assertThat(published("ticket-released.v1", receipt)).hasSize(1);
	}

	@Test
	void tellsOfAReleasedTicketWhoWatchesItsTopic() {
		Receipt receipt = submitted();
		this.actions.take(idOf(receipt), gul()).block();
		this.actions.release(idOf(receipt), gul()).block();
		JsonNode event = lastPublished("ticket-released.v1", receipt);
		assertThat(addressesOf(event)).containsExactly("fulya.dag@example.org");
		assertThat(event.path("deputy").path("address").asString()).isEqualTo("bilgi.islem@example.org");
		assertThat(event.path("message").path("text").asString()).isNotBlank();
	}

	@Test
	void tellsWhoHadATicketThatAnotherTookGaveAwayReleasedOrMoved() {
		Receipt receipt = submitted();
		UUID id = idOf(receipt);
		StaffActor nur = staff("nur.mine@example.org");
		this.actions.take(id, nur).block();
		this.actions.take(id, gul()).block();
		assertThat(formerHolder("ticket-assigned.v1", receipt)).isEqualTo("nur.mine@example.org");
		this.actions.assign(id, fulya(), "nur.mine").block();
		assertThat(formerHolder("ticket-assigned.v1", receipt)).isEqualTo("staj@example.org");
		this.actions.release(id, fulya()).block();
		assertThat(addressesOf(lastPublished("ticket-released.v1", receipt))).containsExactly("staj@example.org",
				"nur.mine@example.org");
		this.actions.take(id, nur).block();
		this.actions.move(id, fulya(), "eposta").block();
		assertThat(formerHolder("ticket-moved.v1", receipt)).isEqualTo("nur.mine@example.org");
	}

	@Test
	void tellsNobodyThatTheyGaveTheirTicketAwayThemselves() {
		Receipt receipt = submitted();
		this.actions.take(idOf(receipt), gul()).block();
		this.actions.assign(idOf(receipt), gul(), "fulya.dag").block();
		assertThat(formerHolder("ticket-assigned.v1", receipt)).isEmpty();
		this.actions.move(idOf(receipt), gul(), "eposta").block();
		assertThat(formerHolder("ticket-moved.v1", receipt)).isEmpty();
	}

	@Test
	void movesATicketToThoseOfTheOtherTopic() {
		Receipt receipt = submitted();
		this.actions.take(idOf(receipt), gul()).block();
		this.actions.move(idOf(receipt), gul(), "eposta").block();
		assertThat(ticket(receipt).topic()).isEqualTo("eposta");
		assertThat(ticket(receipt).assignee()).isNull();
		JsonNode event = lastPublished("ticket-moved.v1", receipt);
		assertThat(event.path("from").path("slug").asString()).isEqualTo("staj");
		assertThat(addressesOf(event)).containsExactly("eposta@example.org", "fulya.dag@example.org");
	}

	@Test
	void leavesAMovedTicketToWhoBelongsToBothTopics() {
		Receipt receipt = submitted();
		this.actions.take(idOf(receipt), fulya()).block();
		this.actions.move(idOf(receipt), gul(), "eposta").block();
		assertThat(ticket(receipt).assignee()).isEqualTo(fulya().agent());
		assertThat(addressesOf(lastPublished("ticket-moved.v1", receipt))).containsExactly("fulya.dag@example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "staj", "yok", "" })
	void movesNothingToNoOtherTopic(String slug) {
		Receipt receipt = submitted();
		assertThatExceptionOfType(UnknownTopicException.class)
			.isThrownBy(() -> this.actions.move(idOf(receipt), gul(), slug).block())
			.satisfies((ex) -> assertThat(ex.choices()).containsExactly("eposta", "diger"));
	}

	private String formerHolder(String type, Receipt receipt) {
		return lastPublished(type, receipt).path("formerHolder").path("address").asString("");
	}

}
