package org.destek.gateway;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the gateway. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class GatewayApplication {

	private static final String WORKERS = "reactor.netty.ioWorkerCount";

	public static void main(String[] args) {
		// Netty's own default, two threads a core and at least four, only costs memory
		// here.
		if (System.getProperty(WORKERS) == null) {
			System.setProperty(WORKERS, "2");
		}
		SpringApplication.run(GatewayApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
