package org.destek.ticket;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.destek.testing.plan.FilledDatabase;
import org.destek.testing.plan.PeriodicJob;
import org.destek.testing.plan.QueryPlans;
import org.destek.testing.plan.StatementRecorder;
import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every job of this service on a database that has been filled: none reads a table that
 * grows from one end to the other. Jobs are found by their annotation, so none can be
 * forgotten.
 */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "destek.topics.file=src/test/resources/desk-topics.yml",
				"destek.calendar.file=src/test/resources/desk-calendar.yml",
				"spring.r2dbc.properties.statementTimeout=PT5M" })
@Import({ DeskTime.class, RecordedStatements.class })
class PeriodicStatementsTests {

	private static final Database DATABASE = SharedServers.database("filled");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private StatementRecorder recorder;

	@Autowired
	private SettableClock time;

	@TempDir
	private static Path keys;

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry registry) {
		registry.add("spring.kafka.bootstrap-servers", () -> SharedServers.kafka().bootstrapServers());
		registry.add("DESTEK_KEYS", () -> keys.toString());
		registry.add("spring.r2dbc.url", DATABASE::r2dbcUrl);
		registry.add("spring.r2dbc.username", DATABASE::username);
		registry.add("spring.flyway.url", DATABASE::jdbcUrl);
		registry.add("spring.flyway.user", DATABASE::username);
	}

	@TestFactory
	Stream<DynamicTest> readsNoGrowingTableWhole() {
		FilledDatabase filled = FilledDatabase.fill(DATABASE, "/filled/tickets.sql", "{tickets}", this.time.instant());
		QueryPlans plans = new QueryPlans(this.recorder, filled);
		List<PeriodicJob> jobs = jobs();
		assertThat(jobs).hasSizeGreaterThan(15);
		return jobs.stream().map((job) -> DynamicTest.dynamicTest(job.name(), () -> plans.check(job)));
	}

	private List<PeriodicJob> jobs() {
		List<PeriodicJob> jobs = new ArrayList<>();
		for (String name : this.application.getBeanDefinitionNames()) {
			Object bean = this.application.getBean(name);
			Map<Method, Scheduled> methods = MethodIntrospector.selectMethods(AopUtils.getTargetClass(bean),
					(Method method) -> AnnotatedElementUtils.findMergedAnnotation(method, Scheduled.class));
			methods.keySet().forEach((method) -> jobs.add(new PeriodicJob(bean, method)));
		}
		jobs.sort(Comparator.comparing(PeriodicJob::name));
		jobs.add(PeriodicJob.of(this.application.getBean("ticketFigures"), "now"));
		jobs.add(PeriodicJob.of(this.application.getBean("outboxRows"), "backlog"));
		jobs.add(PeriodicJob.of(this.application.getBean("outboxSweeper"), "sweep"));
		jobs.add(PeriodicJob.of(this.application.getBean("receivedEvents"), "forget", Duration.ofDays(30), 1000));
		return jobs;
	}

}
