package org.destek.ticket.staff.access;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;

import static org.assertj.core.api.Assertions.assertThat;

class LinkRenewalTests extends RunningDesk {

	private static final String TYPE = "staff-link-requested.v1";

	@Test
	void mailsANewLinkToWhomTheExpiredOneWasSentTo() {
		Receipt receipt = aLabTicket();
		StaffBrowser expired = unprovenLinkOf(receipt, "LAB@example.org", Duration.ofDays(-1));
		expired.show().expectStatus().isNotFound();
		asked(expired.in(null));
		JsonNode event = agreed(TYPE, events(TYPE, receipt.code()).get(0));
		assertThat(event.at("/recipient/address").asText()).isEqualTo(LAB);
		assertThat(event.at("/topic/slug").asText()).isEqualTo("laboratuvar");
	}

	@Test
	void mailsOneAlsoWhenTheTicketIsSolvedOrTheLinkWasRevoked() {
		Receipt receipt = aLabTicket();
		StaffBrowser link = linkOf(receipt, LAB);
		link.post("/resolve").expectStatus().isNoContent();
		asked(unprovenLinkOf(receipt, LAB, Duration.ofDays(-1)));
		link.delete("/link").expectStatus().isNoContent();
		asked(link);
		assertThat(events(TYPE, receipt.code())).hasSize(2);
	}

	@Test
	void answersTheSameAndMailsNothingToWhoHasNothingToDoWithTheTicket() {
		Receipt receipt = aLabTicket();
		Receipt other = aLabTicket();
		StaffBrowser expired = unprovenLinkOf(receipt, LAB, Duration.ofDays(-1));
		asked(expired.with("forged"));
		asked(expired.with(receipt.accessKey()));
		asked(expired.at(other.code()));
		asked(expired.at("no code"));
		asked(unprovenLinkOf(receipt, "kutuphane@example.org", Duration.ofDays(-1)));
		StaffBrowser fulya = unprovenLinkOf(receipt, FULYA, Duration.ofDays(-1));
		linkOf(receipt, LAB).post("/move", Map.of("topic", "kutuphane")).expectStatus().isNoContent();
		asked(fulya);
		assertThat(events(TYPE, receipt.code())).isEmpty();
		assertThat(events(TYPE, other.code())).isEmpty();
	}

	@Test
	void mailsThreeAnHourForOneTicketAndTenToOneAddress() {
		Receipt receipt = aLabTicket();
		StaffBrowser expired = unprovenLinkOf(receipt, FULYA, Duration.ofDays(-1));
		// The hours begin where no other test counts.
		this.time.forward(Duration.ofHours(5));
		for (int i = 0; i < 5; i++) {
			asked(expired);
		}
		assertThat(events(TYPE, receipt.code())).hasSize(3);
		int more = 0;
		for (int i = 0; i < 3; i++) {
			Receipt another = aLabTicket();
			for (int j = 0; j < 3; j++) {
				asked(unprovenLinkOf(another, FULYA, Duration.ofDays(-1)));
			}
			more += events(TYPE, another.code()).size();
		}
		assertThat(more).isEqualTo(7);
		this.time.forward(Duration.ofHours(1));
		asked(expired);
		assertThat(events(TYPE, receipt.code())).hasSize(4);
	}

	private static void asked(StaffBrowser browser) {
		browser.post("/links")
			.expectStatus()
			.isAccepted()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.isEmpty();
	}

}
