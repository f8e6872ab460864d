package org.destek.attachment.retention;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.destek.attachment.Answer;
import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.Samples;
import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.testing.contract.EventContract;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;

/** Events through the real broker, as {@code event-contracts} describes them. */
class FileBindingTests extends OnTheRunningService {

	private static final Duration LONG = Duration.ofSeconds(60);

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private RetentionSweeper sweeper;

	@Autowired
	private FileBinding binding;

	@Autowired
	private ReactiveTransactionManager transactions;

	@Autowired
	private List<EventHandler> handlers;

	@Value("${destek.inbox.ignored-types}")
	private Set<String> ignored;

	@BeforeAll
	static void makeTheTopic() throws Exception {
		TicketEventsTopic.make();
	}

	@Test
	void bindsTheFilesOfATicketAndSaysSo() throws Exception {
		String first = upload();
		String second = upload();
		UUID ticket = UUID.randomUUID();
		tell(UUID.randomUUID(), ticket, first, second);
		awaitBound(ticket, 2);
		JsonNode told = told(ticket).get(0);
		assertThat(told.path("ticketId").asString()).isEqualTo(ticket.toString());
		assertThat(told.path("attachmentIds").valueStream().map(JsonNode::asString)).containsExactly(first, second);
		assertThat(EventContract.faults("attachment-bound.v1", told.toString())).isEmpty();
		Answer refused = client().call("DELETE", "/api/attachments/" + first);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.problem()).isEqualTo("already-bound");
		assertThat(client().get(this.links.pathTo(UUID.fromString(first), Duration.ofHours(1))).status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "staff-answered.v1, solves-with-a-file", "requester-replied.v1, reopens",
			"note-added.v1, to-a-colleague", "reply-held.v1, unknown-sender" })
	void bindsTheFilesOfWhateverComesLater(String type, String example) throws Exception {
		UUID ticket = UUID.randomUUID();
		tell(type, example, UUID.randomUUID(), ticket, upload());
		awaitBound(ticket, 1);
	}

	@Test
	void knowsEveryEventOfATicket() throws Exception {
		Set<String> known = new HashSet<>(this.ignored);
		this.handlers.forEach((handler) -> known.add(handler.type()));
		String document = new String(resource("asyncapi.yaml").readAllBytes(), StandardCharsets.UTF_8);
		String channel = document.substring(document.indexOf("ticketEvents:"), document.indexOf("attachmentEvents:"));
		long told = channel.lines().filter((line) -> line.contains("#/components/messages/")).count();
		assertThat(known).hasSize((int) told);
	}

	@Test
	void bearsARepeatAndAFileThatIsGone() throws Exception {
		double before = this.meters.counter("destek.attachments.missing").count();
		String id = upload();
		UUID ticket = UUID.randomUUID();
		UUID event = UUID.randomUUID();
		tell(event, ticket, id, UUID.randomUUID().toString());
		tell(event, ticket, id);
		awaitBound(ticket, 1);
		UUID marker = UUID.randomUUID();
		tell(UUID.randomUUID(), marker, upload());
		awaitBound(marker, 1);
		Awaitility.await().atMost(LONG).until(() -> told(ticket).size() == 1);
		assertThat(this.meters.counter("destek.attachments.missing").count() - before).isEqualTo(1);
	}

	@Test
	void countsAFileThatIsGoneOnceAndNotForAnAttemptThatIsUndone() {
		double before = this.meters.counter("destek.attachments.missing").count();
		ObjectNode data = JsonMapper.shared().createObjectNode();
		data.put("ticketId", UUID.randomUUID().toString()).put("code", "K7M-3XR-9TQ2");
		data.putArray("attachments").addObject().put("id", UUID.randomUUID().toString());
		IncomingEvent event = new IncomingEvent(UUID.randomUUID(), "ticket-submitted.v1", "/ticket-service",
				"K7M-3XR-9TQ2", Instant.now(), UUID.randomUUID(), data);
		TransactionalOperator transaction = TransactionalOperator.create(this.transactions);
		StepVerifier
			.create(this.binding.bind(event)
				.then(Mono.error(new IllegalArgumentException("undone")))
				.as(transaction::transactional))
			.verifyError(IllegalArgumentException.class);
		assertThat(this.meters.counter("destek.attachments.missing").count()).isEqualTo(before);
		this.binding.bind(event).as(transaction::transactional).block(LONG);
		assertThat(this.meters.counter("destek.attachments.missing").count()).isEqualTo(before + 1);
	}

	@Test
	void leavesAFileToTheTicketThatHadItFirst() throws Exception {
		String id = upload();
		UUID first = UUID.randomUUID();
		tell(UUID.randomUUID(), first, id);
		awaitBound(first, 1);
		double before = this.meters.counter("destek.attachments.missing").count();
		UUID second = UUID.randomUUID();
		tell(UUID.randomUUID(), second, id);
		Awaitility.await().atMost(LONG).until(() -> this.meters.counter("destek.attachments.missing").count() > before);
		assertThat(boundTo(first)).isEqualTo(1);
		assertThat(told(second)).isEmpty();
	}

	@Test
	void bindsAFileThatWasTakenBackBeforeItsTicketWasHeardOf() throws Exception {
		String id = upload();
		assertThat(client().call("DELETE", "/api/attachments/" + id).status()).isEqualTo(204);
		this.clock.advance(Duration.ofDays(6));
		this.sweeper.sweep().block(PATIENCE);
		UUID ticket = UUID.randomUUID();
		tell(UUID.randomUUID(), ticket, id);
		awaitBound(ticket, 1);
		Answer answer = client().get(this.links.pathTo(UUID.fromString(id), Duration.ofDays(7)));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(Samples.pdf(1000));
		assertThat(client().call("DELETE", "/api/attachments/" + id).status()).isEqualTo(409);
	}

	private String upload() {
		return client().upload("ek.pdf", Samples.pdf(1000)).text("id");
	}

	private void awaitBound(UUID ticket, long files) {
		Awaitility.await().atMost(LONG).until(() -> boundTo(ticket) == files);
	}

	private long boundTo(UUID ticket) {
		return this.database.sql("select count(*) from attachment where ticket_id = :ticket")
			.bind("ticket", ticket)
			.mapValue(Long.class)
			.one()
			.block(PATIENCE);
	}

	private List<JsonNode> told(UUID ticket) {
		return this.database
			.sql("select data::text from outbox where type = 'attachment-bound.v1' and data::text like :ticket")
			.bind("ticket", "%" + ticket + "%")
			.mapValue(String.class)
			.all()
			.map(JsonMapper.shared()::readTree)
			.collectList()
			.block(PATIENCE);
	}

	private static InputStream resource(String name) {
		return FileBindingTests.class.getResourceAsStream("/event-contracts/" + name);
	}

	/** The agreed example, about this ticket and these files. */
	private static void tell(UUID event, UUID ticket, String... files) throws Exception {
		tell("ticket-submitted.v1", "with-files", event, ticket, files);
	}

	private static void tell(String type, String named, UUID event, UUID ticket, String... files) throws Exception {
		ObjectNode data;
		try (InputStream example = resource("examples/" + type + "/" + named + ".json")) {
			data = (ObjectNode) JsonMapper.shared().readTree(example);
		}
		ArrayNode attachments = (ArrayNode) data.put("ticketId", ticket.toString()).path("attachments");
		attachments.removeAll();
		for (String file : files) {
			attachments.addObject().put("id", file);
		}
		ProducerRecord<String, byte[]> message = new ProducerRecord<>("ticket-events", ticket.toString(),
				data.toString().getBytes(StandardCharsets.UTF_8));
		Map.of("content-type", "application/json", "ce_specversion", "1.0", "ce_id", event.toString(), "ce_type", type,
				"ce_source", "/ticket-service", "ce_subject", "K7M-3XR-9TQ2", "ce_time", Instant.now().toString())
			.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		Map<String, Object> settings = Map.of("bootstrap.servers", SharedServers.kafka().bootstrapServers());
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(message).get();
		}
	}

}
