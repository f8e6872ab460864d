package org.destek.ticket.inboundmail;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;

/** Replies through the real broker, as notification-service publishes them. */
class MailEventsTests extends ConsumingOffice {

	private static final String TOPIC = "mail-events";

	/** The publishing service makes its topic; here, that is this test. */
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
	void consumesAReplyOnceAndPublishesTheAnswer() throws Exception {
		Receipt receipt = submitted();
		MailedEvents reply = MailedEvents.staffReply(ticket(receipt)).commanding("close", null);
		UUID event = UUID.randomUUID();
		publish(event, receipt, reply);
		publish(event, receipt, reply);
		publish(UUID.randomUUID(), receipt, reply);
		publish(UUID.randomUUID(), receipt, MailedEvents.requesterReply(ticket(receipt)));
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> messagesOf(receipt).size() == 3);
		assertThat(published("staff-answered.v1", receipt)).hasSize(1);
		assertThat(published("command-answered.v1", receipt)).hasSize(1);
		assertThat(published("requester-replied.v1", receipt)).singleElement()
			.satisfies((replied) -> assertThat(replied.path("reopened").asBoolean()).isTrue());
		assertThat(count("outbox where subject = '%s'".formatted(receipt.code()))).isGreaterThanOrEqualTo(4);
	}

	private void publish(UUID id, Receipt receipt, MailedEvents mail) throws Exception {
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
