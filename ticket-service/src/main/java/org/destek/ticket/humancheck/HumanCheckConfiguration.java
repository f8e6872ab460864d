package org.destek.ticket.humancheck;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.destek.links.KeysetFile;
import org.destek.links.LinkKeys;
import org.destek.links.LinkPurpose;

/** The key, the threads and the state that the human check starts in. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(HumanCheckProperties.class)
class HumanCheckConfiguration {

	private static final Log logger = LogFactory.getLog(HumanCheckConfiguration.class);

	private final HumanCheckProperties properties;

	HumanCheckConfiguration(HumanCheckProperties properties) {
		this.properties = properties;
	}

	@Bean
	HumanCheckSeal humanCheckSeal() {
		return new HumanCheckSeal(KeysetFile.loadOrCreate(this.properties.keyFile()));
	}

	@Bean
	ProofOfWork proofOfWork(LinkKeys keys) {
		return new ProofOfWork(keys.secretFor(LinkPurpose.PROOF_OF_WORK), this.properties.proofOfWork());
	}

	/** Drawing is work for a processor: its threads are few and idle ones go away. */
	@Bean(destroyMethod = "dispose")
	Scheduler humanCheckScheduler() {
		int waiting = Math.max(1, this.properties.queue() / this.properties.threads());
		return Schedulers.newBoundedElastic(this.properties.threads(), waiting, "human-check", 30, true);
	}

	@EventListener(ApplicationReadyEvent.class)
	void sayWhenOff() {
		if (!this.properties.enabled()) {
			logger.warn("*** THE HUMAN CHECK IS OFF: programs can send requests. "
					+ "Take DESTEK_HUMAN_CHECK=off away on a server that others reach. ***");
		}
	}

}
