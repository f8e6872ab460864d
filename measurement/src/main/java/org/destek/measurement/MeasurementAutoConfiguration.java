package org.destek.measurement;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The counting of a service that has a table for it. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(MeasureProperties.class)
@EnableScheduling
public final class MeasurementAutoConfiguration {

	@Bean
	MeasureTaker measureTaker(ObjectProvider<Measurement> measurements, ObjectProvider<PendingCounts> pending,
			DatabaseClient database, MeasureProperties properties, ObjectProvider<Clock> clock) {
		return new MeasureTaker(measurements.orderedStream().toList(), pending.orderedStream().toList(),
				new KeptMeasuredHours(database), new MeasuredHours(database), properties,
				clock.getIfAvailable(Clock::systemUTC));
	}

	@Bean
	MeasureController measureController(MeasureTaker taker) {
		return new MeasureController(taker);
	}

}
