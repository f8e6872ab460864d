package org.destek.attachment;

import java.time.Clock;

import org.destek.links.FileLinks;
import org.destek.links.LinkKeys;
import org.destek.links.SignedTokens;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signs receipts and checks links with the keys that all services share. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	LinkKeys linkKeys(LinkProperties properties) {
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

}
