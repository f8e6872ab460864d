package org.destek.ticket.conversation;

import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** An act counts once it is committed. */
class CountedActsTests extends RunningOffice {

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private TransactionalOperator transaction;

	@Test
	void countsNoActThatIsRolledBack() {
		UUID ticket = idOf(submitted());
		double before = resolved();
		Mono<Void> broken = this.actions.resolve(ticket, gul())
			.then(Mono.error(() -> new IllegalStateException("broken")));

		assertThatIllegalStateException().isThrownBy(() -> this.transaction.transactional(broken).block())
			.withMessage("broken");

		assertThat(resolved()).isEqualTo(before);
	}

	@Test
	void countsAnActThatIsCommitted() {
		UUID ticket = idOf(submitted());
		double before = resolved();

		this.transaction.transactional(this.actions.resolve(ticket, gul())).block();

		assertThat(resolved()).isEqualTo(before + 1);
	}

	private double resolved() {
		return this.meters.counter("destek.conversation.resolved", "by", "staff").count();
	}

}
