package org.destek.ticket;

import java.time.Clock;

import org.destek.links.FileLinks;
import org.destek.links.LinkKeys;
import org.destek.links.MailLinks;
import org.destek.links.OneTimeCodes;
import org.destek.links.SignedTokens;
import org.destek.links.StaffLinks;
import org.destek.links.TicketLinks;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

/** What every feature needs from outside: time, ids, keys, strict JSON. */
@Configuration(proxyBeanMethods = false)
class TicketServiceConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	IdGenerator ids() {
		return new JdkIdGenerator();
	}

	@Bean
	LinkKeys linkKeys(LinksProperties properties) {
		return LinkKeys.loadOrCreate(properties.keyFile());
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
