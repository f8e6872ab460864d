package org.destek.gateway.connection;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.gateway.RawConnection;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections that are kept for the next request. */
class KeptConnectionTests extends RunningGateway {

	@Test
	void hearsTheNextRequestBehindOneThatCameBeforeTheAnswer() throws IOException {
		TICKET.on("GET /api/topics", (request, response) -> Mono.delay(Duration.ofMillis(100))
			.then(response.header("Content-Type", "application/json").sendString(Mono.just("[]")).then()));
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.get("/api/topics");
			connection.get("/theme.css");
			assertThat(connection.status()).isEqualTo(200);
			assertThat(connection.status()).isEqualTo(200);
			connection.get("/theme.css");
			assertThat(connection.status()).isEqualTo(200);
		}
	}

	@Test
	void endsAnAnswerThatAServiceLeftHalfSaid() throws IOException {
		TICKET.on("GET /api/topics", (request, response) -> response.header("Content-Length", "100")
			.sendString(Flux.concat(Mono.just("half"), Mono.never())));
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.get("/api/topics");
			assertThat(connection.status()).isEqualTo(200);
			assertThat(connection.body()).isEqualTo("half");
			assertThat(connection.isOver()).isTrue();
		}
	}

}
