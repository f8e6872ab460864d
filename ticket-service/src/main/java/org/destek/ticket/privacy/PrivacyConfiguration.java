package org.destek.ticket.privacy;

import com.google.crypto.tink.Aead;
import org.destek.ticket.keys.KeysetFile;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault's keyset at start, so that a missing or broken one is known then. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacyProperties.class)
class PrivacyConfiguration {

	@Bean
	Aead nationalIdAead(PrivacyProperties properties) {
		return KeysetFile.loadOrCreate(properties.keyFile());
	}

}
