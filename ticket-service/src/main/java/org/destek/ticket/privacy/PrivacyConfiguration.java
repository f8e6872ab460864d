package org.destek.ticket.privacy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.links.KeyRecords;
import org.destek.links.KeysetFile;

/** Opens the vault's keyset at start, so that a missing or broken one is known then. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacyProperties.class)
class PrivacyConfiguration {

	@Bean
	NationalIdVault nationalIdVault(PrivacyProperties properties, NationalIds numbers, KeyRecords records) {
		KeysetFile keyset = records.openWhole(properties.keyFile(), "select from national_id",
				() -> KeysetFile.open(properties.keyFile()), KeysetFile::fingerprints);
		return new NationalIdVault(keyset.aead(), numbers);
	}

}
