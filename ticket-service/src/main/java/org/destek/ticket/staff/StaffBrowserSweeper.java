package org.destek.ticket.staff;

import java.time.Clock;
import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what became of links that nobody can use any more. */
@Component
class StaffBrowserSweeper {

	/** Links are good for 14 days; whatever is older than twice that concerns none. */
	private static final Duration KEPT = Duration.ofDays(30);

	private final StaffBrowsers browsers;

	private final Clock clock;

	StaffBrowserSweeper(StaffBrowsers browsers, Clock clock) {
		this.browsers = browsers;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.browsers.forgetBefore(this.clock.instant().minus(KEPT)).then());
	}

}
