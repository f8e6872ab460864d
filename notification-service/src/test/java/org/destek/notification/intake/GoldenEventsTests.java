package org.destek.notification.intake;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GoldenEventsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@ParameterizedTest
	@ValueSource(strings = { "with-files", "least" })
	void readsSubmittedTickets(String example) {
		TicketSubmitted ticket = event("ticket-submitted.v1", example).dataAs(TicketSubmitted.class);
		assertThat(ticket.staff()).isNotEmpty();
		assertThat(ticket.topic().nameIn("en")).isNotBlank().isNotEqualTo(ticket.topic().nameIn("tr"));
		assertThat(ticket.submittedAt()).isNotNull();
	}

	@Test
	void readsRequestsForALink() {
		AccessLinkRequested request = event("access-link-requested.v1", "one-ticket").dataAs(AccessLinkRequested.class);
		assertThat(request.requester().email()).contains("@");
	}

	@Test
	void readsRequestsForAList() {
		AccessListRequested request = event("access-list-requested.v1", "two-tickets")
			.dataAs(AccessListRequested.class);
		assertThat(request.tickets()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ticketId", "code", "topic", "subject", "message", "requester", "staff", "attachments",
			"submittedAt" })
	void anEventWithoutWhatIsNeededIsUnusable(String field) {
		IncomingEvent whole = event("ticket-submitted.v1", "with-files");
		IncomingEvent broken = event(whole.type(), ((ObjectNode) whole.data().deepCopy()).without(field));
		assertThatExceptionOfType(UnusableEventException.class).isThrownBy(() -> broken.dataAs(TicketSubmitted.class));
	}

	private static IncomingEvent event(String type, String example) {
		return event(type, JSON.readTree(GoldenEvents.read(type, example)));
	}

	private static IncomingEvent event(String type, JsonNode data) {
		return new IncomingEvent(UUID.randomUUID(), type, "/ticket-service", "K7M-3XR-9TQ2", Instant.EPOCH,
				UUID.randomUUID(), data);
	}

}
