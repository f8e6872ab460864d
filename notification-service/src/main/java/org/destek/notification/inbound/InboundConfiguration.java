package org.destek.notification.inbound;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.destek.foundation.loop.BackgroundLoop;
import org.destek.links.LinkKeys;
import org.destek.links.MailLinks;
import org.destek.notification.imap.Mailboxes;
import org.destek.notification.inbound.store.MailSweeper;
import org.destek.notification.leader.LeaderLock;

/** What runs beside the requests, unless mails are not to be read. */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

	private static final int READERS = 4;

	private static final int MOST_TASKS = 10_000;

	private final InboundProperties properties;

	InboundConfiguration(InboundProperties properties) {
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
	BackgroundLoop mailboxesLoop(Mailboxes mailboxes, InboundMailLoop loop) {
		return new BackgroundLoop("Reading mailboxes", () -> unlessOff(mailboxes.read(loop::wake)));
	}

	@Bean
	BackgroundLoop mailReadingLoop(InboundMailLoop loop, LeaderLock leader) {
		return new BackgroundLoop("Reading mails", () -> unlessOff(loop.read(leader)));
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
