package org.destek.ticket;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives the service a clock that a test puts forward. */
@TestConfiguration(proxyBeanMethods = false)
class DeskTime {

	@Bean
	@Primary
	SettableClock settableClock() {
		return new SettableClock();
	}

}
