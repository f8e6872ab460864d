package org.destek.notification.inbound;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.notification.leader.LeaderLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What one copy of the service does at a time, and how others call for it. */
class LeaderLockTests extends IncomingServiceTests {

	@Autowired
	private LeaderLock leader;

	@Test
	void workOfOneCopyIsBegunByAnotherOnlyOnceItIsLeft() {
		AtomicInteger others = new AtomicInteger();
		AtomicBoolean begun = new AtomicBoolean();
		// It stands for the background loop of the copy that leads.
		Disposable first = this.leader
			.whileLeading("test", () -> Flux.never().doOnSubscribe((begin) -> begun.set(true)))
			.subscribe();
		await().atMost(Duration.ofSeconds(10)).untilTrue(begun);
		Mono<Integer> second = this.leader.whileLeading("test", () -> Mono.fromSupplier(others::incrementAndGet))
			.next();
		Mono<Integer> waiting = second.cache();
		// It stands for the loop of the copy that waits, beside the first.
		Disposable running = waiting.subscribe();
		await().during(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(10)).until(() -> others.get() == 0);
		first.dispose();
		assertThat(waiting.block(Duration.ofSeconds(10))).isOne();
		running.dispose();
	}

	@Test
	void mailsOfAnotherCopyAreCalledForByTheDatabase() {
		AtomicBoolean begun = new AtomicBoolean();
		AtomicInteger calls = new AtomicInteger();
		// It stands for the background loop that reads, beside the test's own statements.
		Disposable reader = this.leader
			.whileLeading("told", "due_mails",
					(notifications) -> notifications.doOnSubscribe((begin) -> begun.set(true))
						.doOnNext((call) -> calls.incrementAndGet()))
			.subscribe();
		await().atMost(Duration.ofSeconds(10)).untilTrue(begun);
		this.table.change("""
				insert into incoming_mail (id, mailbox, message_id, sha256, size, received_at, next_attempt_at)
				values (gen_random_uuid(), 'other', '', 'x', 1, now(), now() + interval '1 hour')
				""");
		await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() == 1);
		this.table
			.change("update incoming_mail set next_attempt_at = now() + interval '2 hours' where mailbox = 'other'");
		await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() == 2);
		reader.dispose();
		this.table.empty();
	}

}
