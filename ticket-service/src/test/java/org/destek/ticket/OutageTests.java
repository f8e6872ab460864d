package org.destek.ticket;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class OutageTests extends RunningTicketService {

	private static final int POOL = 10;

	@Autowired
	private ConnectionFactory pool;

	@Test
	void asksToTryAgainWhenNoConnectionIsFree() {
		List<? extends Connection> held = Flux.range(0, POOL)
			.concatMap((each) -> this.pool.create())
			.collectList()
			.block(Duration.ofSeconds(10));
		try {
			submit(aTicket()).expectStatus()
				.isEqualTo(503)
				.expectBody()
				.jsonPath("$.type")
				.isEqualTo("urn:destek:problem:unavailable");
		}
		finally {
			Flux.fromIterable(held).concatMap(Connection::close).then().block(Duration.ofSeconds(10));
		}
		submit(aTicket()).expectStatus().isEqualTo(422);
	}

	@Test
	void asksToTryAgainWhileTheDatabaseIsAwayAndWorksWhenItIsBack() {
		UUID key = UUID.randomUUID();
		TicketForm form = aTicket().provedHuman(this.humanChecks);
		SharedServers.postgres().stop();
		try {
			submit(form, key, "tr").expectStatus()
				.isEqualTo(503)
				.expectHeader()
				.valueEquals("Retry-After", "10")
				.expectBody()
				.jsonPath("$.type")
				.isEqualTo("urn:destek:problem:unavailable")
				.jsonPath("$.detail")
				.isEqualTo("Talebiniz şu anda kaydedilemiyor. 10 saniye sonra yeniden deneyiniz; "
						+ "aynı talep iki kez açılmaz.");
			this.client.get().uri("/api/tickets/K7M-3XR-9TQ2").exchange().expectStatus().isEqualTo(503);
			this.client.get().uri("/actuator/health/readiness").exchange().expectStatus().isEqualTo(503);
			this.client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
			this.client.get().uri("/api/topics").exchange().expectStatus().isOk();
			awaitReady(0);
		}
		finally {
			SharedServers.postgres().start();
		}
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(submit(form, key, "tr").expectBody().returnResult().getStatus().value())
				.isEqualTo(201));
		assertThat(count("idempotency_key where key = '%s'".formatted(key))).isEqualTo(1);
		awaitReady(1);
	}

	private void awaitReady(int ready) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.client.get()
				.uri("/actuator/prometheus")
				.exchange()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody()).containsPattern("destek_ready(\\{.*})? %d\\.0".formatted(ready)));
	}

}
