package org.destek.notification.intake.conversation;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

import org.destek.messaging.inbox.IncomingEvent;
import org.destek.messaging.inbox.UnusableEventException;
import org.destek.notification.intake.GoldenEvents;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConversationEventsTests {

	@ParameterizedTest
	@MethodSource("readings")
	void readsEveryExampleOfEveryType(String type, Class<?> record) throws IOException {
		GoldenEvents.assertReadsAll(type, record);
	}

	@Test
	void aReplyOfAnUnknownRoleIsUnusable() {
		IncomingEvent known = GoldenEvents.event("reply-held.v1", "unknown-sender");
		ObjectNode data = (ObjectNode) known.data().deepCopy();
		IncomingEvent unknown = GoldenEvents.event(known.type(), data.put("role", "deputy"));
		assertThatExceptionOfType(UnusableEventException.class).isThrownBy(() -> unknown.dataAs(ReplyHeldEvent.class));
	}

	static Stream<Arguments> readings() {
		return Stream.of(Arguments.of("staff-answered.v1", StaffAnsweredEvent.class),
				Arguments.of("requester-replied.v1", RequesterRepliedEvent.class),
				Arguments.of("note-added.v1", NoteAddedEvent.class),
				Arguments.of("reply-held.v1", ReplyHeldEvent.class),
				Arguments.of("command-answered.v1", CommandAnsweredEvent.class),
				Arguments.of("files-refused.v1", FilesRefusedEvent.class),
				Arguments.of("staff-mail-quarantined.v1", StaffMailQuarantinedEvent.class));
	}

}
