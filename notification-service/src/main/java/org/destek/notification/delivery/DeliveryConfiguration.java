package org.destek.notification.delivery;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one thread that waits for the mail server, so that nothing else does. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

	@Bean(destroyMethod = "dispose")
	Scheduler mailScheduler() {
		return Schedulers.newSingle("mail", true);
	}

}
