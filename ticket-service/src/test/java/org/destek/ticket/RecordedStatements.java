package org.destek.ticket;

import io.r2dbc.spi.ConnectionFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import org.destek.testing.plan.StatementRecorder;

/** Has what the service executes recorded. */
@TestConfiguration(proxyBeanMethods = false)
public class RecordedStatements {

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
