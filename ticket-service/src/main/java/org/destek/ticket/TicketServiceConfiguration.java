package org.destek.ticket;

import java.time.Clock;
import java.time.ZoneOffset;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

import org.destek.links.FileLinks;
import org.destek.links.KeyRecords;
import org.destek.links.LinkKeys;
import org.destek.links.MailLinks;
import org.destek.links.OneTimeCodes;
import org.destek.links.SignedTokens;
import org.destek.links.StaffLinks;
import org.destek.links.TicketLinks;

/** What every feature needs from outside: time, ids, keys, strict JSON. */
@Configuration(proxyBeanMethods = false)
class TicketServiceConfiguration {

	/** In milliseconds, as times stand in events: a row and its event have the same. */
	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.tickMillis(ZoneOffset.UTC);
	}

	@Bean
	IdGenerator ids() {
		return new JdkIdGenerator();
	}

	@Bean
	KeyRecords keyRecords(Flyway flyway, FlywayMigrationInitializer migrated,
			@Value("${destek.keys.make:true}") boolean make, @Value("${destek.keys.lost:}") String declaredLost) {
		return new KeyRecords(flyway.getConfiguration().getDataSource(), make, declaredLost);
	}

	@Bean
	LinkKeys linkKeys(LinksProperties properties, KeyRecords records) {
		return records.open(properties.keyFile(), "select from ticket",
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

	@Bean
	MailLinks mailLinks(LinkKeys keys, Clock clock) {
		return new MailLinks(keys, clock);
	}

	@Bean
	TicketLinks ticketLinks(SignedTokens tokens) {
		return new TicketLinks(tokens);
	}

	@Bean
	StaffLinks staffLinks(SignedTokens tokens) {
		return new StaffLinks(tokens);
	}

	@Bean
	OneTimeCodes oneTimeCodes(LinkKeys keys) {
		return new OneTimeCodes(keys);
	}

	/** A number where a text belongs is a mistake of the client, not a text. */
	@Bean
	JsonMapperBuilderCustomizer textsAreTexts() {
		return (builder) -> builder.withCoercionConfig(LogicalType.Textual,
				(texts) -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
	}

}
