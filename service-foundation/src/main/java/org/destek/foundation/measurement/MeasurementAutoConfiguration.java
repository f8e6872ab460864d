package org.destek.foundation.measurement;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The counting of a service that names what is counted, and has a table for it. */
@AutoConfiguration
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(Measurement.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(MeasureProperties.class)
@EnableScheduling
public final class MeasurementAutoConfiguration {

	@Bean
	MeasureTaker measureTaker(ObjectProvider<Measurement> measurements, ObjectProvider<PendingCounts> pending,
			DatabaseClient database, MeasureProperties properties, Clock clock) {
		return new MeasureTaker(measurements.orderedStream().toList(), pending.orderedStream().toList(),
				new KeptMeasuredHours(database), new MeasuredHours(database), properties, clock);
	}

	@Bean
	MeasureController measureController(MeasureTaker taker) {
		return new MeasureController(taker);
	}

}
