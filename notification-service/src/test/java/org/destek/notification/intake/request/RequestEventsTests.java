package org.destek.notification.intake.request;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;
import org.destek.notification.intake.GoldenEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.destek.notification.intake.GoldenEvents.event;

class RequestEventsTests {

	@ParameterizedTest
	@ValueSource(strings = { "with-files", "least" })
	void readsSubmittedTickets(String example) {
		TicketSubmittedEvent ticket = event("ticket-submitted.v1", example).dataAs(TicketSubmittedEvent.class);
		assertThat(ticket.staff()).isNotEmpty();
		assertThat(ticket.topic().nameIn("en")).isNotBlank().isNotEqualTo(ticket.topic().nameIn("tr"));
		assertThat(ticket.submittedAt()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ticketId", "code", "topic", "subject", "message", "requester", "staff", "attachments",
			"submittedAt" })
	void anEventWithoutWhatIsNeededIsUnusable(String field) {
		IncomingEvent whole = event("ticket-submitted.v1", "with-files");
		IncomingEvent broken = event(whole.type(), ((ObjectNode) whole.data().deepCopy()).without(field));
		assertThatExceptionOfType(UnusableEventException.class)
			.isThrownBy(() -> broken.dataAs(TicketSubmittedEvent.class));
	}

	@ParameterizedTest
	@MethodSource("readings")
	void readsEveryExampleOfEveryType(String type, Class<?> record) throws IOException {
		GoldenEvents.assertReadsAll(type, record);
	}

	static Stream<Arguments> readings() {
		return Stream.of(Arguments.of("ticket-assigned.v1", TicketAssignedEvent.class),
				Arguments.of("ticket-released.v1", TicketReleasedEvent.class),
				Arguments.of("ticket-moved.v1", TicketMovedEvent.class),
				Arguments.of("ticket-resolved.v1", TicketResolvedEvent.class),
				Arguments.of("answer-overdue.v1", AnswerOverdueEvent.class),
				Arguments.of("report-composed.v1", ReportComposedEvent.class),
				Arguments.of("morning-digest-due.v1", MorningDigestDueEvent.class));
	}

}
