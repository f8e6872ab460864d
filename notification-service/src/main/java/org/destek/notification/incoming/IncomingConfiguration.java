package org.destek.notification.incoming;

import java.time.Clock;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.links.LinkKeys;
import org.destek.links.MailLinks;
import org.destek.messaging.loop.BackgroundLoop;
import org.destek.notification.incoming.mailbox.Mailboxes;
import org.destek.notification.incoming.mailbox.SoleWork;

/** What runs beside the requests, unless mails are not to be read. */
@Configuration(proxyBeanMethods = false)
class IncomingConfiguration {

	private static final int READERS = 4;

	private static final int MOST_TASKS = 10_000;

	private final IncomingProperties properties;

	IncomingConfiguration(IncomingProperties properties) {
		this.properties = properties;
	}

	@Bean(destroyMethod = "dispose")
	Scheduler readingScheduler() {
		return Schedulers.newBoundedElastic(READERS, MOST_TASKS, "mail-reading", 60, true);
	}

	@Bean
	MailLinks mailLinks(LinkKeys keys, Clock clock) {
		return new MailLinks(keys, clock);
	}

	@Bean
	BackgroundLoop mailboxesLoop(Mailboxes mailboxes, MailReadings readings) {
		return new BackgroundLoop("Reading mailboxes", () -> unlessOff(mailboxes.read(readings::wake)));
	}

	@Bean
	BackgroundLoop mailReadingLoop(MailReadings readings, SoleWork sole) {
		return new BackgroundLoop("Reading mails", () -> unlessOff(readings.read(sole)));
	}

	@Bean
	BackgroundLoop mailMetersLoop(MailMeters meters) {
		return new BackgroundLoop("Counting mails", meters::watch);
	}

	@Bean
	BackgroundLoop mailSweeperLoop(MailSweeper sweeper) {
		return new BackgroundLoop("Sweeping mails", sweeper::run);
	}

	private Flux<?> unlessOff(Flux<?> work) {
		return this.properties.enabled() ? work : Flux.empty();
	}

}
