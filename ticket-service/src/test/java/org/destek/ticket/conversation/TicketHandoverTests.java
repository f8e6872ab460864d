package org.destek.ticket.conversation;

import java.util.UUID;

import org.destek.ticket.ticket.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.destek.ticket.TicketForm.aTicket;

/** Who has a ticket: taking, giving, laying down and moving it. */
class TicketHandoverTests extends RunningOffice {

	@ParameterizedTest
	@ValueSource(strings = { "fulya.dag@example.org", "FULYA.DAG", "fulya dağ", "Fulya  Dag" })
	void assignsByAddressLocalPartOrName(String person) {
		Receipt receipt = submitted();
		this.desk.assign(idOf(receipt), gul(), person).block();
		assertThat(ticket(receipt).assignee()).isEqualTo(fulya().agent());
		assertThat(addressesOf(lastTold("ticket-assigned.v1", receipt))).containsExactly("fulya.dag@example.org");
	}

	@Test
	void saysWhomItCouldHaveMeant() {
		Receipt receipt = submitted();
		assertThatExceptionOfType(UnknownPersonException.class)
			.isThrownBy(() -> this.desk.assign(idOf(receipt), gul(), "kimse").block())
			.satisfies((ex) -> assertThat(ex.choices()).contains("fulya.dag@example.org", "bilgi.islem@example.org"))
			.satisfies((ex) -> assertThat(ex.ambiguous()).isFalse());
		Receipt elsewhere = accepted(aTicket().about("diger"));
		this.desk.assign(idOf(elsewhere), staff("diger@example.org"), "Nur Mine").block();
		assertThat(ticket(elsewhere).assignee()).isEqualTo(new Agent("nur.mine@example.org", "Nur Mine"));
	}

	@Test
	void tellsNobodyWhoTakesATicketThemselves() {
		Receipt receipt = submitted();
		this.desk.take(idOf(receipt), gul()).block();
		this.desk.take(idOf(receipt), gul()).block();
		assertThat(told("ticket-assigned.v1", receipt)).singleElement()
			.satisfies((event) -> assertThat(addressesOf(event)).isEmpty());
	}

	@Test
	void laysATicketDown() {
		Receipt receipt = submitted();
		this.desk.release(idOf(receipt), gul()).block();
		assertThat(told("ticket-released.v1", receipt)).isEmpty();
		this.desk.take(idOf(receipt), gul()).block();
		this.desk.release(idOf(receipt), gul()).block();
		assertThat(ticket(receipt).assignee()).isNull();
		assertThat(told("ticket-released.v1", receipt)).hasSize(1);
	}

	@Test
	void tellsOfAReleasedTicketWhoWatchesItsTopic() {
		Receipt receipt = submitted();
		this.desk.take(idOf(receipt), gul()).block();
		this.desk.release(idOf(receipt), gul()).block();
		JsonNode told = lastTold("ticket-released.v1", receipt);
		assertThat(addressesOf(told)).containsExactly("fulya.dag@example.org");
		assertThat(told.path("deputy").path("address").asString()).isEqualTo("bilgi.islem@example.org");
		assertThat(told.path("message").path("text").asString()).isNotBlank();
	}

	@Test
	void tellsWhoHadATicketThatAnotherTookGaveAwayReleasedOrMoved() {
		Receipt receipt = submitted();
		UUID id = idOf(receipt);
		StaffActor nur = staff("nur.mine@example.org");
		this.desk.take(id, nur).block();
		this.desk.take(id, gul()).block();
		assertThat(formerHolder("ticket-assigned.v1", receipt)).isEqualTo("nur.mine@example.org");
		this.desk.assign(id, fulya(), "nur.mine").block();
		assertThat(formerHolder("ticket-assigned.v1", receipt)).isEqualTo("staj@example.org");
		this.desk.release(id, fulya()).block();
		assertThat(addressesOf(lastTold("ticket-released.v1", receipt))).containsExactly("staj@example.org",
				"nur.mine@example.org");
		this.desk.take(id, nur).block();
		this.desk.move(id, fulya(), "eposta").block();
		assertThat(formerHolder("ticket-moved.v1", receipt)).isEqualTo("nur.mine@example.org");
	}

	@Test
	void tellsNobodyThatTheyGaveTheirTicketAwayThemselves() {
		Receipt receipt = submitted();
		this.desk.take(idOf(receipt), gul()).block();
		this.desk.assign(idOf(receipt), gul(), "fulya.dag").block();
		assertThat(formerHolder("ticket-assigned.v1", receipt)).isEmpty();
		this.desk.move(idOf(receipt), gul(), "eposta").block();
		assertThat(formerHolder("ticket-moved.v1", receipt)).isEmpty();
	}

	@Test
	void movesATicketToThoseOfTheOtherTopic() {
		Receipt receipt = submitted();
		this.desk.take(idOf(receipt), gul()).block();
		this.desk.move(idOf(receipt), gul(), "eposta").block();
		assertThat(ticket(receipt).topic()).isEqualTo("eposta");
		assertThat(ticket(receipt).assignee()).isNull();
		JsonNode told = lastTold("ticket-moved.v1", receipt);
		assertThat(told.path("from").path("slug").asString()).isEqualTo("staj");
		assertThat(addressesOf(told)).containsExactly("eposta@example.org", "fulya.dag@example.org");
	}

	@Test
	void leavesAMovedTicketToWhoBelongsToBothTopics() {
		Receipt receipt = submitted();
		this.desk.take(idOf(receipt), fulya()).block();
		this.desk.move(idOf(receipt), gul(), "eposta").block();
		assertThat(ticket(receipt).assignee()).isEqualTo(fulya().agent());
		assertThat(addressesOf(lastTold("ticket-moved.v1", receipt))).containsExactly("fulya.dag@example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "staj", "yok", "" })
	void movesNothingToNoOtherTopic(String slug) {
		Receipt receipt = submitted();
		assertThatExceptionOfType(UnknownTopicException.class)
			.isThrownBy(() -> this.desk.move(idOf(receipt), gul(), slug).block())
			.satisfies((ex) -> assertThat(ex.choices()).containsExactly("eposta", "diger"));
	}

	private String formerHolder(String type, Receipt receipt) {
		return lastTold(type, receipt).path("formerHolder").path("address").asString("");
	}

}
