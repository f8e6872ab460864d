package org.destek.attachment;

import java.time.Instant;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the rules are there to find. */
final class BadHabits {

	private BadHabits() {
	}

	static class Impatient {

		Object wait(Mono<?> mono) {
			return mono.block();
		}

	}

	@RestController
	public static class Exposed {

	}

	static class Transacting {

		@Transactional
		void change() {
		}

	}

	record Querying(DatabaseClient database) {
	}

	static class Hasty {

		Instant time() {
			return Instant.now();
		}

	}

}
