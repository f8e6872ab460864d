package org.destek.ticket.staffing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketFixture;
import org.destek.ticket.topic.TopicsFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StaffDirectoryTests {

	private final StaffDirectory directory = new StaffDirectory(TopicsFixture.office());

	private final Ticket ticket = TicketFixture.openTicket("staj");

	@ParameterizedTest
	@ValueSource(strings = { "fulya.dag@example.org", "FULYA.DAG", "fulya dağ", "Fulya  Dag" })
	void findsByAddressLocalPartOrName(String person) {
		assertThat(this.directory.find(this.ticket, person).address()).isEqualTo("fulya.dag@example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ışıl", "ISIL", "Işıl", "isil.kaya" })
	void findsAPersonBehindAMailboxByFirstName(String person) {
		Ticket ofMailbox = TicketFixture.openTicket("eposta");
		assertThat(this.directory.find(ofMailbox, person).address()).isEqualTo("isil.kaya@example.org");
	}

	@Test
	void asksThoseOfOtherTopicsWhenTheTicketsHaveNobodyOfThatName() {
		Ticket elsewhere = TicketFixture.openTicket("diger");
		assertThat(this.directory.find(elsewhere, "Nur Mine").address()).isEqualTo("nur.mine@example.org");
	}

	@Test
	void findsWhoIsOfTheTicketsTopicAmongTwoOfOneName() {
		Ticket elsewhere = TicketFixture.openTicket("diger");
		assertThat(this.directory.find(elsewhere, "fulya dağ").address()).isEqualTo("fulya@example.net");
	}

	@Test
	void saysWhoCouldHaveBeenMeantByAnUnknownName() {
		assertThatExceptionOfType(UnknownPersonException.class)
			.isThrownBy(() -> this.directory.find(this.ticket, "kimse"))
			.satisfies((ex) -> assertThat(ex.ambiguous()).isFalse())
			.satisfies((ex) -> assertThat(ex.choices()).contains("fulya.dag@example.org", "bilgi.islem@example.org"));
	}

}
