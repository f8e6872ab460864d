package org.destek.notification;

import java.time.Clock;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

import org.destek.links.AddressTokens;
import org.destek.links.KeyRecords;
import org.destek.links.KeyedHashes;
import org.destek.links.LinkKeys;

/** Starts the service that tells people by mail what concerns them. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NotificationServiceApplication {

	public static void main(String[] args) {
		SpringApplication.run(NotificationServiceApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	KeyRecords keyRecords(Flyway flyway, FlywayMigrationInitializer migrated,
			@Value("${destek.keys.make:true}") boolean make, @Value("${destek.keys.lost:}") String declaredLost) {
		return new KeyRecords(flyway.getConfiguration().getDataSource(), make, declaredLost);
	}

	@Bean
	LinkKeys linkKeys(LinkProperties properties, KeyRecords records) {
		return records.open(properties.keyFile(), "select from notice",
				() -> LinkKeys.loadOrCreate(properties.keyFile()), LinkKeys::fingerprints);
	}

	@Bean
	AddressTokens addressTokens(LinkKeys keys) {
		return new AddressTokens(keys);
	}

	@Bean
	KeyedHashes keyedHashes(LinkKeys keys) {
		return new KeyedHashes(keys);
	}

}
