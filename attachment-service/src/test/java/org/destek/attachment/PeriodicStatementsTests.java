package org.destek.attachment;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.destek.testing.plan.FilledDatabase;
import org.destek.testing.plan.PeriodicJob;
import org.destek.testing.plan.QueryPlans;
import org.destek.testing.plan.StatementRecorder;
import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

/**
 * Every job of this service on a database that has been filled: none reads a table that
 * grows from one end to the other.
 */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "destek.retention.every=1h")
@Import(PeriodicStatementsTests.Recording.class)
class PeriodicStatementsTests {

	private static final Database DATABASE = SharedServers.database("filled");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private StatementRecorder recorder;

	@TempDir
	private static Path data;

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry registry) {
		registry.add("spring.kafka.bootstrap-servers", () -> SharedServers.kafka().bootstrapServers());
		registry.add("destek.data", () -> data.toString());
		registry.add("destek.links.key-file", () -> data.resolve("keys/links.keys"));
		registry.add("spring.r2dbc.url", DATABASE::r2dbcUrl);
		registry.add("spring.r2dbc.username", DATABASE::username);
		registry.add("spring.flyway.url", DATABASE::jdbcUrl);
		registry.add("spring.flyway.user", DATABASE::username);
	}

	@TestFactory
	Stream<DynamicTest> readsNoGrowingTableWhole() {
		FilledDatabase filled = FilledDatabase.fill(DATABASE, "/filled/attachments.sql", "{files}", Instant.now());
		QueryPlans plans = new QueryPlans(this.recorder, filled);
		return Stream
			.of(job("retentionSweeper", "sweep"), job("uploadSweeper", "sweep"), job("outboxRows", "backlog"),
					job("outboxSweeper", "sweep"), job("receivedEvents", "forget", Duration.ofDays(30), 1000))
			.map((job) -> DynamicTest.dynamicTest(job.name(), () -> plans.check(job)));
	}

	private PeriodicJob job(String bean, String method, Object... arguments) {
		return PeriodicJob.of(this.application.getBean(bean), method, arguments);
	}

	/** Has what the service executes recorded. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Recording {

		@Bean
		static StatementRecorder statementRecorder() {
			return new StatementRecorder();
		}

		@Bean
		static BeanPostProcessor recordingConnections(StatementRecorder recorder) {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof ConnectionFactory pool) ? recorder.recording(pool) : bean;
				}

			};
		}

	}

}
