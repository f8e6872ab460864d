package org.destek.messaging;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.outbox.Outbox;
import org.destek.testing.server.SharedServers.Database;

/**
 * A service that tells numbers and hears them again: what the tests run, in this program
 * or in one of its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class CountingService {

	/**
	 * Starts a copy.
	 * @param database whose outbox and inbox it uses
	 * @param broker its address
	 * @param topic where it tells and hears
	 * @param settings what else, {@code name=value}
	 */
	static ConfigurableApplicationContext start(Database database, String broker, String topic, String... settings) {
		return new SpringApplicationBuilder(CountingService.class).web(WebApplicationType.NONE)
			.run(arguments(database, broker, topic, settings));
	}

	static String[] arguments(Database database, String broker, String topic, String... settings) {
		return Stream
			.concat(Stream.of("spring.application.name=counting", "spring.main.banner-mode=off",
					"spring.r2dbc.url=" + database.r2dbcUrl(), "spring.r2dbc.username=" + database.username(),
					"spring.r2dbc.pool.initial-size=1", "spring.r2dbc.pool.max-size=5",
					"spring.r2dbc.pool.max-acquire-time=3s", "spring.r2dbc.pool.max-create-connection-time=2s",
					"spring.r2dbc.pool.validation-depth=remote", "spring.flyway.url=" + database.jdbcUrl(),
					"spring.flyway.user=" + database.username(),
					"spring.flyway.locations=classpath:db/outbox,classpath:db/inbox,classpath:db/testing",
					"spring.kafka.bootstrap-servers=" + broker, "spring.reactor.context-propagation=auto",
					"destek.outbox.topics=" + topic, "destek.inbox.topics=" + topic,
					"destek.inbox.ignored-types=boring.v1", "destek.inbox.longest-pause=2s",
					"destek.inbox.look-at-lag=200ms", "destek.outbox.watch-interval=500ms",
					// After a pause a partition waits for no fetch of five seconds.
					"spring.cloud.stream.kafka.binder.consumer-properties.fetch.max.wait.ms=100",
					"spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms=6000",
					"spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms=500"),
					Arrays.stream(settings))
			.collect(Collectors.toMap((setting) -> setting.split("=", 2)[0], (setting) -> setting,
					(first, last) -> last))
			.values()
			.stream()
			.map((setting) -> "--" + setting)
			.toArray(String[]::new);
	}

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(CountingService.class).web(WebApplicationType.NONE).run(arguments);
	}

	@Bean
	Numbers numbers(Outbox outbox, DatabaseClient database, ReactiveTransactionManager transactions) {
		return new Numbers(outbox, database, TransactionalOperator.create(transactions));
	}

	@Bean
	EventHandler counting(DatabaseClient database) {
		return new CountingHandler(database, "counted.v1");
	}

	/** What a newer version understands besides. */
	@Bean
	@ConditionalOnProperty("counting.understands")
	EventHandler countingMore(DatabaseClient database, @Value("${counting.understands}") String type) {
		return new CountingHandler(database, type);
	}

	/** What is told. */
	record Counted(int number) {
	}

	/** A key that reads as what it is in a failed assertion. */
	static UUID key(int number) {
		return new UUID(0x7000, 0x8000_0000_0000_0000L + number);
	}

}
