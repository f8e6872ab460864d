package org.destek.notification;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

import org.destek.links.AddressTokens;
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
	LinkKeys linkKeys(LinkProperties properties) {
		return LinkKeys.loadOrCreate(properties.keyFile());
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
