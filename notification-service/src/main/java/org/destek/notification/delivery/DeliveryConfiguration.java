package org.destek.notification.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.destek.foundation.loop.BackgroundLoop;

/** The threads that wait for the mail server, so that nothing else does. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

	private static final int THREAD_SECONDS = 60;

	/** Two more than can wait: for what ends connections. */
	@Bean(destroyMethod = "dispose")
	Scheduler mailScheduler(DeliveryProperties properties) {
		return Schedulers.newBoundedElastic(properties.connections() + 2, Integer.MAX_VALUE, "mail", THREAD_SECONDS,
				true);
	}

	/** Ends after the loop that sends. */
	@Bean
	BackgroundLoop attemptWriterLoop(AttemptWriter writer) {
		return new BackgroundLoop("Writing down what came of mails", writer::write);
	}

}
