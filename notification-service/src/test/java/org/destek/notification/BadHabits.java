package org.destek.notification;

import java.time.Instant;
import java.util.Date;

import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.intake.Topic;

/** What the rules are there to find. */
final class BadHabits {

	private BadHabits() {
	}

	static class Impatient {

		String wait(Mono<String> answer) {
			return answer.block();
		}

	}

	static class Forgetful {

		void start(Mono<String> work) {
			work.subscribe();
		}

	}

	static class Hasty {

		Instant now() {
			return Instant.now();
		}

	}

	static class OldFashioned {

		Object now() {
			return new Date(0);
		}

	}

	static class Frozen {

		@Scheduled(fixedDelay = 1)
		Mono<Long> sweep() {
			return Mono.just(1L);
		}

	}

	static class Eavesdropping {

		String topicOf(Topic topic) {
			return topic.nameIn("en");
		}

	}

	public static class OpenHandler implements EventHandler {

		@Override
		public String type() {
			return "anything.v1";
		}

		@Override
		public Mono<Void> handle(IncomingEvent event) {
			return Mono.empty();
		}

	}

}
