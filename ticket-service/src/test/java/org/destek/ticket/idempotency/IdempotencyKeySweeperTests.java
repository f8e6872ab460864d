package org.destek.ticket.idempotency;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class IdempotencyKeySweeperTests extends RunningTicketService {

	@Autowired
	private IdempotencyKeySweeper sweeper;

	@Test
	void forgetsAKeyWhenItsTimeIsOver() {
		UUID key = UUID.randomUUID();
		Receipt first = created(aTicket(), key);
		letExpire(key);
		Receipt second = created(aTicket().with("message", "Başka bir sorunum var."), key);
		assertThat(second.code()).isNotEqualTo(first.code());
		letExpire(key);
		this.sweeper.sweep().block();
		assertThat(count("idempotency_key where key = '%s'".formatted(key))).isZero();
	}

	private void letExpire(UUID key) {
		this.database.sql("update idempotency_key set expires_at = now() - interval '1 second' where key = :key")
			.bind("key", key)
			.then()
			.block();
	}

	private Receipt created(TicketForm form, UUID key) {
		return submit(form.provedHuman(this.humanChecks), key, "tr").expectStatus()
			.isCreated()
			.expectBody(Receipt.class)
			.returnResult()
			.getResponseBody();
	}

}
