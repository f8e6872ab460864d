package org.destek.messaging;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.destek.messaging.CountingService.key;

/**
 * Two copies of a service, the one that relays in a program of its own, which is killed.
 */
class TakeOverTests {

	private static final String TOPIC = "take-over";

	private static final Duration SOON = Duration.ofSeconds(60);

	/** So that the other copy is first while one begins again. */
	private static final String OFTEN = "destek.outbox.take-over-interval=50ms";

	private static final String RELAYS = "select count(*) from pg_stat_activity a join pg_locks l using (pid)"
			+ " where l.locktype = 'advisory' and l.granted and a.application_name = '%s outbox relay'";

	@Test
	void goesOnWhenTheActiveRelayIsKilled() throws Exception {
		Database database = SharedServers.database("takeover");
		try (ConfigurableApplicationContext second = start(database, "second")) {
			Numbers numbers = second.getBean(Numbers.class);
			await().atMost(SOON).until(() -> relays(numbers, "second") == 1);
			Process first = startProgram(database);
			try {
				handOver(numbers);
				await().atMost(SOON).until(() -> relays(numbers, "first") == 1);
				List<Integer> published = publishWhile(numbers, first::destroyForcibly);
				await().atMost(SOON)
					.untilAsserted(() -> assertThat(numbers.consumed().get(key(1))).isEqualTo(published));
				assertThat(numbers.unsent()).isZero();
				assertThat(relays(numbers, "second")).isEqualTo(1);
			}
			finally {
				first.destroyForcibly();
			}
		}
	}

	@Test
	void isWokenByAnotherCopy() {
		Database database = SharedServers.database("woken");
		String neverPolls = "destek.outbox.poll-interval=10m";
		try (ConfigurableApplicationContext active = start(database, "active", neverPolls)) {
			Numbers numbers = active.getBean(Numbers.class);
			await().atMost(SOON).until(() -> relays(numbers, "active") == 1);
			numbers.publish(TOPIC, key(1), 1).block(SOON);
			await().atMost(SOON).until(() -> numbers.unsent() == 0);
			try (ConfigurableApplicationContext other = start(database, "other", neverPolls)) {
				other.getBean(Numbers.class).publish(TOPIC, key(1), 2, 3).blockLast(SOON);
				await().atMost(SOON).until(() -> numbers.unsent() == 0);
				assertThat(relays(numbers, "active")).isEqualTo(1);
			}
		}
	}

	/** Ends the present relay's connection for as long as the other needs to be first. */
	private static void handOver(Numbers numbers) {
		await().atMost(SOON).until(() -> {
			numbers.count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
					+ " where application_name = 'second outbox relay'");
			return relays(numbers, "first") == 1;
		});
	}

	/** Counts up, and kills in the middle of it. */
	private static List<Integer> publishWhile(Numbers numbers, Runnable kill) {
		CompletableFuture<List<UUID>> publishing = numbers.publish(TOPIC, key(1), 1, 200).collectList().toFuture();
		await().atMost(SOON).until(() -> numbers.consumed().getOrDefault(key(1), List.of()).size() > 20);
		kill.run();
		assertThat(publishing).succeedsWithin(SOON).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(200);
		return IntStream.rangeClosed(1, 200).boxed().toList();
	}

	private static long relays(Numbers numbers, String service) {
		return numbers.count(RELAYS.formatted(service));
	}

	private static ConfigurableApplicationContext start(Database database, String name, String... settings) {
		return CountingService.start(database, SharedServers.kafka().bootstrapServers(), TOPIC,
				Stream.concat(Stream.of("spring.application.name=" + name, OFTEN), Stream.of(settings))
					.toArray(String[]::new));
	}

	private static Process startProgram(Database database) throws Exception {
		List<String> command = new ArrayList<>(List.of(new File(System.getProperty("java.home"), "bin/java").getPath(),
				"-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				CountingService.class.getName()));
		command.addAll(List.of(CountingService.arguments(database, SharedServers.kafka().bootstrapServers(), TOPIC,
				"spring.application.name=first", OFTEN)));
		return new ProcessBuilder(command).inheritIO().start();
	}

}
