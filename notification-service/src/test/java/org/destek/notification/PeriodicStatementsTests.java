package org.destek.notification;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Scheduled;
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
 * grows from one end to the other. Jobs that are scheduled are found by their annotation.
 */
@NotificationServiceTest
@Import(PeriodicStatementsTests.Recording.class)
class PeriodicStatementsTests {

	private static final Database DATABASE = SharedServers.database("filled");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private StatementRecorder recorder;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, SharedServers.mail().smtpPort());
		registry.add("spring.r2dbc.url", DATABASE::r2dbcUrl);
		registry.add("spring.r2dbc.username", DATABASE::username);
		registry.add("spring.flyway.url", DATABASE::jdbcUrl);
		registry.add("spring.flyway.user", DATABASE::username);
	}

	@TestFactory
	Stream<DynamicTest> readsNoGrowingTableWhole() {
		FilledDatabase filled = FilledDatabase.fill(DATABASE, "/filled/notices.sql", "{notices}", Instant.now());
		QueryPlans plans = new QueryPlans(this.recorder, filled);
		List<PeriodicJob> jobs = jobs();
		assertThat(jobs).hasSizeGreaterThan(5);
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
		jobs.add(PeriodicJob.of(this.application.getBean("mailSweeper"), "sweep"));
		jobs.add(PeriodicJob.of(this.application.getBean("mailMeters"), "refresh"));
		jobs.add(PeriodicJob.of(this.application.getBean("noticeQueue"), "nextDueAt"));
		jobs.add(PeriodicJob.of(this.application.getBean("noticeQueue"), "pullForward"));
		jobs.add(PeriodicJob.of(this.application.getBean("inboundMailLoop"), "handleDue"));
		jobs.add(PeriodicJob.of(this.application.getBean("outboxRows"), "backlog"));
		jobs.add(PeriodicJob.of(this.application.getBean("outboxSweeper"), "sweep"));
		jobs.add(PeriodicJob.of(this.application.getBean("receivedEvents"), "forget", Duration.ofDays(30), 1000));
		return jobs;
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
