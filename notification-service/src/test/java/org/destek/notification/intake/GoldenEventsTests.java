package org.destek.notification.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
	@MethodSource("readings")
	void readsEveryExampleOfEveryType(String type, Class<?> record) throws IOException {
		List<String> examples = GoldenEvents.of(type);
		assertThat(examples).isNotEmpty()
			.allSatisfy((example) -> assertThat(event(type, JSON.readTree(example)).dataAs(record)).isNotNull());
	}

	static Stream<Arguments> readings() {
		return Stream.of(Arguments.of("staff-answered.v1", StaffAnsweredEvent.class),
				Arguments.of("requester-replied.v1", RequesterRepliedEvent.class),
				Arguments.of("note-added.v1", NoteAdded.class),
				Arguments.of("ticket-assigned.v1", TicketAssigned.class),
				Arguments.of("ticket-released.v1", TicketReleased.class),
				Arguments.of("ticket-moved.v1", TicketMoved.class),
				Arguments.of("ticket-resolved.v1", TicketResolved.class),
				Arguments.of("reply-held.v1", ReplyHeldEvent.class),
				Arguments.of("command-answered.v1", CommandAnsweredEvent.class),
				Arguments.of("files-refused.v1", FilesRefusedEvent.class),
				Arguments.of("code-requested.v1", CodeRequested.class),
				Arguments.of("staff-link-requested.v1", StaffLinkRequestedEvent.class),
				Arguments.of("requester-address-corrected.v1", RequesterAddressCorrected.class),
				Arguments.of("answer-overdue.v1", AnswerOverdueEvent.class),
				Arguments.of("staff-mail-quarantined.v1", StaffMailQuarantinedEvent.class),
				Arguments.of("morning-digest-due.v1", MorningDigestDue.class));
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
