package org.destek.attachment.retention;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;

/** The telling service makes its topic; here, that is whichever test comes first. */
final class TicketEventsTopic {

	static final String NAME = "ticket-events";

	private TicketEventsTopic() {
	}

	static void make() throws Exception {
		try (Admin admin = Admin.create(broker())) {
			admin.createTopics(List.of(new NewTopic(NAME, 12, (short) 1))).all().get();
		}
		catch (ExecutionException ex) {
			assertThat(ex).hasCauseInstanceOf(TopicExistsException.class);
		}
	}

	static Map<String, Object> broker() {
		return Map.of("bootstrap.servers", SharedServers.kafka().bootstrapServers());
	}

}
