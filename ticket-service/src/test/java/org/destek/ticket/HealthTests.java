package org.destek.ticket;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class HealthTests extends RunningTicketService {

	@Test
	void tellsWhetherRequestsFlow() {
		accepted(aTicket());
		this.client.get()
			.uri("/actuator/health/business")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.tickets.details.ticketsToday")
			.value((today) -> assertThat((Integer) today).isPositive())
			.jsonPath("$.components.tickets.details.lastSubmission")
			.exists()
			.jsonPath("$.components.tickets.details.oldestUnanswered")
			.exists()
			.jsonPath("$.components.process.details.startedAt")
			.value((start) -> assertThat(Instant.parse((String) start)).isInThePast());
	}

	@Test
	void countsWhatWasTakenAndWhatWasRefused() {
		accepted(aTicket().about("diger"));
		submit(aTicket().with("message", "kısa")).expectStatus().isEqualTo(422);
		String metrics = this.client.get()
			.uri("/actuator/prometheus")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(metrics).containsPattern("destek_tickets_submitted_total\\{.*topic=\"diger\".*} [1-9]")
			.containsPattern("destek_tickets_refused_total\\{code=\"length\",field=\"message\".*} [1-9]")
			.contains("destek_tickets_open");
	}

	@Test
	void isReadyWithItsDatabaseAlone() {
		this.client.get()
			.uri("/actuator/health/readiness")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.r2dbc.status")
			.isEqualTo("UP")
			.jsonPath("$.components.length()")
			.isEqualTo(2);
	}

}
