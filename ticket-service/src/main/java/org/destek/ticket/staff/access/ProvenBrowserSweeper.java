package org.destek.ticket.staff.access;

import java.time.Clock;
import java.time.Duration;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets browsers that are believed no more, and links that nobody can use any more. */
@Component
class ProvenBrowserSweeper {

	/** Links are good for 14 days; whatever is older than twice that concerns none. */
	private static final Duration LINK_RETENTION = Duration.ofDays(30);

	private final ProvenBrowsers browsers;

	private final RevokedLinks links;

	private final Clock clock;

	ProvenBrowserSweeper(ProvenBrowsers browsers, RevokedLinks links, Clock clock) {
		this.browsers = browsers;
		this.links = links;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.browsers.forgetExpired()
			.then(this.links.forgetBefore(this.clock.instant().minus(LINK_RETENTION)))
			.then());
	}

}
