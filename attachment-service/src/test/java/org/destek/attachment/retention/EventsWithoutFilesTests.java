package org.destek.attachment.retention;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.destek.attachment.OnTheRunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Most events bring no file and say so: this service takes no part in them. */
class EventsWithoutFilesTests extends OnTheRunningService {

	private static final int PARTITION = 7;

	private static final Duration LONG = Duration.ofSeconds(60);

	@BeforeAll
	static void makeTheTopic() throws Exception {
		TicketEventsTopic.make();
	}

	@BeforeEach
	void forgetMarkers() {
		this.database.sql("delete from ticket_events_watermark").then().block(PATIENCE);
	}

	@Test
	void passesOverThemAndHearsTheMarkerBehindThem() throws Exception {
		UUID without = UUID.randomUUID();
		tell(without, "ticket-submitted.v1", ticket(), "false");
		UUID marker = UUID.randomUUID();
		tell(marker, TicketEventsWatermark.TYPE, marker(), null);
		Awaitility.await().atMost(LONG).until(() -> heard(marker) == 1);
		assertThat(heard(without)).isZero();
		assertThat(this.database.sql("select count(*) from ticket_events_watermark where partition = " + PARTITION)
			.mapValue(Long.class)
			.one()
			.block(PATIENCE)).isEqualTo(1);
	}

	@Test
	void movesItsPlacePastThemThoughNothingElseComes() throws Exception {
		long before = place();
		tell(UUID.randomUUID(), "staff-answered.v1", ticket(), "false");
		Awaitility.await().atMost(LONG).until(() -> place() > before);
	}

	@Test
	void readsAnEventThatSaysThatItBringsFilesOrDoesNotSay() throws Exception {
		UUID with = UUID.randomUUID();
		UUID older = UUID.randomUUID();
		tell(with, "ticket-submitted.v1", ticket(), "true");
		tell(older, "ticket-submitted.v1", ticket(), null);
		Awaitility.await().atMost(LONG).until(() -> heard(with) == 1 && heard(older) == 1);
	}

	private long place() throws Exception {
		try (Admin admin = Admin.create(TicketEventsTopic.broker())) {
			OffsetAndMetadata place = admin.listConsumerGroupOffsets("attachment-service")
				.partitionsToOffsetAndMetadata()
				.get()
				.get(new TopicPartition(TicketEventsTopic.NAME, PARTITION));
			return (place != null) ? place.offset() : 0;
		}
	}

	private long heard(UUID event) {
		return this.database.sql("select count(*) from inbox where event_id = :event")
			.bind("event", event)
			.mapValue(Long.class)
			.one()
			.block(PATIENCE);
	}

	private static ObjectNode ticket() throws Exception {
		ObjectNode data = example("ticket-submitted.v1/with-files");
		data.withArray("attachments").removeAll();
		return data;
	}

	private static ObjectNode marker() throws Exception {
		ObjectNode data = JsonMapper.shared().createObjectNode();
		return data.put("partition", PARTITION).put("partitions", 12).put("until", Instant.now().toString());
	}

	private static ObjectNode example(String name) throws Exception {
		try (InputStream example = EventsWithoutFilesTests.class
			.getResourceAsStream("/event-contracts/examples/" + name + ".json")) {
			return (ObjectNode) JsonMapper.shared().readTree(example);
		}
	}

	private static void tell(UUID event, String type, ObjectNode data, String files) throws Exception {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(TicketEventsTopic.NAME, PARTITION,
				UUID.randomUUID().toString(), data.toString().getBytes(StandardCharsets.UTF_8));
		Map.of("content-type", "application/json", "ce_specversion", "1.0", "ce_id", event.toString(), "ce_type", type,
				"ce_source", "/ticket-service", "ce_subject", "K7M-3XR-9TQ2", "ce_time", Instant.now().toString())
			.forEach((name, value) -> add(message, name, value));
		if (files != null) {
			add(message, "ce_files", files);
		}
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(TicketEventsTopic.broker(),
				new StringSerializer(), new ByteArraySerializer())) {
			producer.send(message).get();
		}
	}

	private static void add(ProducerRecord<String, byte[]> message, String name, String value) {
		message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
