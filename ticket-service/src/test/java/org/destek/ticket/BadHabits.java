package org.destek.ticket;

import java.time.Instant;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the architecture forbids, so that its rules can show that they bite. */
final class BadHabits {

	private BadHabits() {
	}

	static class Impatient {

		Object value() {
			return Mono.just("x").block();
		}

	}

	@RestController
	public static class Exposed {

	}

	static class Transacting {

		@Transactional
		public Mono<Void> act() {
			return Mono.empty();
		}

	}

	/** All of it is a transaction, outside a use case. */
	@Transactional
	static class TransactingWhole {

	}

	static class Querying {

		Object query(DatabaseClient database) {
			return database.sql("select 1");
		}

	}

	static class Hasty {

		Instant time() {
			return Instant.now();
		}

	}

	static class Changing {

		int count;

	}

	static class Frozen {

		@Scheduled(fixedDelay = 1)
		Mono<Long> sweep() {
			return Mono.just(1L);
		}

	}

}
