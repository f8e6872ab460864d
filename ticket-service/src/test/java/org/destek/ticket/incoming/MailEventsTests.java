package org.destek.ticket.incoming;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.destek.stack.SharedServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Replies through the real broker, as notification-service tells them. */
class MailEventsTests extends HearingOffice {

	private static final String TOPIC = "mail-events";

	/** The telling service makes its topic; here, that is this test. */
	@BeforeAll
	static void makeTheTopic() throws Exception {
		try (Admin admin = Admin.create(settings())) {
			admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1))).all().get();
		}
		catch (ExecutionException ex) {
			assertThat(ex).hasCauseInstanceOf(TopicExistsException.class);
		}
	}

	@Test
	void hearsAReplyOnceAndTellsOfTheAnswer() throws Exception {
		Receipt receipt = submitted();
		MailedEvents reply = MailedEvents.staffReply(ticket(receipt)).commanding("close", null);
		UUID event = UUID.randomUUID();
		tell(event, receipt, reply);
		tell(event, receipt, reply);
		tell(UUID.randomUUID(), receipt, reply);
		tell(UUID.randomUUID(), receipt, MailedEvents.requesterReply(ticket(receipt)));
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> messagesOf(receipt).size() == 3);
		assertThat(told("staff-answered.v1", receipt)).hasSize(1);
		assertThat(told("command-answered.v1", receipt)).hasSize(1);
		assertThat(told("requester-replied.v1", receipt)).singleElement()
			.satisfies((told) -> assertThat(told.path("reopened").asBoolean()).isTrue());
		assertThat(count("outbox where subject = '%s'".formatted(receipt.code()))).isGreaterThanOrEqualTo(4);
	}

	private void tell(UUID id, Receipt receipt, MailedEvents mail) throws Exception {
		ProducerRecord<String, byte[]> event = new ProducerRecord<>(TOPIC, idOf(receipt).toString(), mail.bytes());
		Map<String, String> headers = Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_type",
				mail.event().type(), "ce_source", "/notification-service", "ce_subject", receipt.code(), "ce_time",
				"2026-11-24T06:12:00Z");
		headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings(), new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(event).get();
		}
	}

	private static Map<String, Object> settings() {
		return Map.of("bootstrap.servers", SharedServers.kafka().bootstrapServers());
	}

}
