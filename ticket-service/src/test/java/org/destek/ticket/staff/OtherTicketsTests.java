package org.destek.ticket.staff;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

/** What else the requester of a ticket waits for. */
class OtherTicketsTests extends RunningDesk {

	private final String email = "cok.soran." + UUID.randomUUID() + "@example.org";

	@Test
	void opensAnotherTicketInTheSameBrowserWithoutAnotherCode() {
		Receipt library = accepted(aTicket().about("kutuphane").with("requester.email", this.email));
		StaffBrowser lab = linkOf(labTicket(), LAB);
		String path = otherOf(lab).at("/path").asString();
		assertThat(path).startsWith("/staff/tickets/" + library.code() + "/enter/");
		StaffBrowser other = lab.at(library.code()).with(path.replaceFirst(".*/", ""));
		other.show().expectStatus().isOk().expectBody().jsonPath("$.you.address").isEqualTo(LAB);
		other.in("stranger").show().expectStatus().isForbidden();
	}

	@Test
	void opensNoTicketOfATopicThatIsNotTheReaders() {
		Receipt library = accepted(aTicket().about("kutuphane").with("requester.email", this.email));
		JsonNode other = otherOf(linkOf(labTicket(), FULYA));
		assertThat(other.at("/code").asString()).isEqualTo(library.code());
		assertThat(other.at("/path").isNull()).isTrue();
	}

	private Receipt labTicket() {
		return accepted(aTicket().about("laboratuvar")
			.with("requester.nationalId", TicketForm.NATIONAL_ID)
			.with("requester.email", this.email));
	}

	private static JsonNode otherOf(StaffBrowser browser) {
		JsonNode ticket = browser.show()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		return ticket.at("/otherTickets/0");
	}

}
