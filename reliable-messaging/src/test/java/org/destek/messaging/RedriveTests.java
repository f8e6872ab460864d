package org.destek.messaging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.launcher.ops.Ops;
import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.destek.messaging.CountingService.key;

/** {@code ./destek ops events} against what the inbox really put aside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedriveTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final String TYPE = Mendable.TYPE;

	private static final String NEWER = "mended.v2";

	private final Broker broker = new Broker(SharedServers.kafka().bootstrapServers());

	private final Database database = SharedServers.database("redrive");

	private final String topic = this.database.name() + "-events";

	private ConfigurableApplicationContext service;

	private int code;

	@BeforeAll
	void startFirst() throws Exception {
		this.service = start();
		await().atMost(SOON).until(() -> this.broker.hasTopic(this.topic));
	}

	@BeforeEach
	void breakAgain() {
		Mendable.state(Mendable.State.BROKEN);
	}

	@AfterAll
	void stop() {
		this.service.close();
	}

	@Test
	void aLetterThatIsSentBackHasItsEffect() throws Exception {
		String id = put(TYPE, 1, 7);
		awaitState(id, "dead");
		ConsumerRecord<String, String> first = recordsOf(id).get(0);

		assertThat(ops("redrive", "--id", id, "--dry-run")).contains("would redrive  " + id, "would redrive 1");
		assertThat(event(id).get("state").asString()).isEqualTo("dead");

		Mendable.state(Mendable.State.MENDED);
		assertThat(ops("redrive", "--type", TYPE)).contains("redriven  " + id + " " + TYPE);
		assertThat(this.code).isZero();
		awaitState(id, "done");
		assertThat(numbers().consumed()).containsEntry(key(1), List.of(7));
		ConsumerRecord<String, String> second = recordsOf(id).get(1);
		assertThat(second.partition()).isEqualTo(first.partition());
		assertThat(second.key()).isEqualTo(first.key());
		assertThat(second.value()).isEqualTo(first.value());
		assertThat(headers(second)).isEqualTo(headers(first));

		assertThat(ops("redrive", "--id", id)).contains("done already  " + id, "redriven: 0");
		assertThat(this.code).isZero();
		assertThat(recordsOf(id)).hasSize(2);
		assertThat(ops("redrive", "--id", "gone")).contains("left  gone: there is no such event");
		assertThat(this.code).isOne();
	}

	@Test
	void aLetterThatIsSentBackTwiceHasItsEffectOnce() throws Exception {
		String id = put(TYPE, 2, 1);
		awaitState(id, "dead");
		Mendable.state(Mendable.State.WAITS);
		ops("redrive", "--id", id);
		assertThat(this.code).isZero();
		assertThat(event(id).get("state").asString()).isEqualTo("redriven");
		assertThat(event(id).has("redrivenAt")).isTrue();
		ops("redrive", "--id", id);
		assertThat(this.code).isZero();
		assertThat(recordsOf(id)).hasSize(3);

		Mendable.state(Mendable.State.MENDED);
		put(TYPE, 2, 2);
		await().atMost(SOON).until(() -> heard(2).contains(2));
		assertThat(heard(2)).containsExactly(1, 2);
		assertThat(event(id).get("state").asString()).isEqualTo("done");
	}

	@Test
	void theListSaysWhatFailedAndNothingThatAPersonWrote() throws Exception {
		String id = put(TYPE, 3, 4711);
		awaitState(id, "dead");
		JsonNode event = event(id);
		assertThat(event.get("type").asString()).isEqualTo(TYPE);
		assertThat(event.get("subject").asString()).isEqualTo("çğıöşü");
		assertThat(event.get("key").asString()).isEqualTo(key(3).toString());
		assertThat(event.get("topic").asString()).isEqualTo(this.topic);
		assertThat(event.get("service").asString()).isEqualTo(this.database.name());
		assertThat(event.get("reason").asString()).isEqualTo("cursed");
		assertThat(event.get("place").asString()).startsWith(this.topic + "." + this.database.name() + ".dead-0@");
		assertThat(ops("list")).contains(id, TYPE, "çğıöşü", this.topic, "cursed", "  dead").doesNotContain("4711");
		assertThat(ops("list", "--payload", "--limit", "1")).contains("{\"number\":4711}");

		ops("redrive", "--id", event.get("place").asString());
		await().atMost(SOON).until(() -> event(id).get("tries").asInt() == 2);
		assertThat(ops("list")).contains("dead again");
	}

	@Test
	void aParkedEventThatWasOfNoUseIsReadAgain() throws Exception {
		String id = put(NEWER, 4, 1);
		awaitState(id, "parked");
		assertThat(event(id).get("reason").asString()).isEqualTo("unknown-type");
		assertThat(ops("list", "--payload")).contains("{\"number\":1}");
		numbers().execute("update parked_event set reason = 'cursed'");
		this.service.close();
		this.service = start("counting.understands=" + NEWER, "destek.inbox.look-at-parked=200ms");
		put(NEWER, 4, 2);
		await().atMost(SOON).until(() -> heard(4).equals(List.of(2)));

		assertThat(ops("redrive", "--type", NEWER)).contains("will be read again  " + id);
		assertThat(this.code).isZero();
		await().atMost(SOON).until(() -> heard(4).equals(List.of(2, 1)));
		assertThat(event(id).isEmpty()).isTrue();
	}

	/** Under a name of its own: other tests have dead letters, too. */
	private ConfigurableApplicationContext start(String... settings) {
		String[] all = Arrays.copyOf(settings, settings.length + 1);
		all[settings.length] = "spring.application.name=" + this.database.name();
		return new SpringApplicationBuilder(CountingService.class, Mendable.class).web(WebApplicationType.NONE)
			.run(CountingService.arguments(this.database, SharedServers.kafka().bootstrapServers(), this.topic, all));
	}

	private Numbers numbers() {
		return this.service.getBean(Numbers.class);
	}

	private List<Integer> heard(int key) {
		return numbers().consumed().getOrDefault(key(key), List.of());
	}

	private String put(String type, int key, int number) throws Exception {
		UUID id = UUID.randomUUID();
		this.broker.put(this.topic, key(key).toString(), Broker.headers(id, type), "{\"number\":" + number + "}");
		return id.toString();
	}

	private List<ConsumerRecord<String, String>> recordsOf(String id) {
		return this.broker.records(this.topic)
			.stream()
			.filter((record) -> Broker.header(record, "ce_id").equals(id))
			.toList();
	}

	private static List<String> headers(ConsumerRecord<?, ?> record) {
		return Arrays.stream(record.headers().toArray()).map(Header::toString).toList();
	}

	private void awaitState(String id, String state) {
		await().atMost(SOON).until(() -> event(id).path("state").asString(""), state::equals);
	}

	/** An event as the list has it; empty while it has not. */
	private JsonNode event(String id) {
		JsonNode all = JsonMapper.shared().readTree(ops("list", "--json", "--limit", "1000")).get("events");
		return all.valueStream()
			.filter((event) -> event.get("id").asString("").equals(id))
			.findFirst()
			.orElseGet(JsonMapper.shared()::createObjectNode);
	}

	/** Runs a command; what it says on both ways. */
	private String ops(String... arguments) {
		StringWriter said = new StringWriter();
		PrintWriter printer = new PrintWriter(said, true);
		String[] command = Stream.concat(
				Stream.of("events", arguments[0], "--service=" + this.database.name(),
						"--database=" + this.database.name() + "=" + this.database.r2dbcUrl()),
				Arrays.stream(arguments).skip(1))
			.toArray(String[]::new);
		this.code = Ops.run(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", SharedServers.kafka().bootstrapServers()), printer,
				printer, command);
		return said.toString();
	}

}
