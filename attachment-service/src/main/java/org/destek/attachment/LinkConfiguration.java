package org.destek.attachment;

import java.time.Clock;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.links.FileLinks;
import org.destek.links.KeyRecords;
import org.destek.links.LinkKeys;
import org.destek.links.SignedTokens;

/** Signs receipts and checks links with the keys that all services share. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

	@Bean
	KeyRecords keyRecords(Flyway flyway, FlywayMigrationInitializer migrated,
			@Value("${destek.keys.make:true}") boolean make, @Value("${destek.keys.lost:}") String declaredLost) {
		return new KeyRecords(flyway.getConfiguration().getDataSource(), make, declaredLost);
	}

	@Bean
	LinkKeys linkKeys(LinkProperties properties, KeyRecords records) {
		return records.open(properties.keyFile(), "select from attachment",
				() -> LinkKeys.loadOrCreate(properties.keyFile()), LinkKeys::fingerprints);
	}

	@Bean
	SignedTokens signedTokens(LinkKeys keys, Clock clock) {
		return new SignedTokens(keys, clock);
	}

	@Bean
	FileLinks fileLinks(LinkKeys keys, Clock clock) {
		return new FileLinks(keys, clock);
	}

}
