package org.destek.gateway.routing;

import java.io.IOException;
import java.time.Duration;

import org.destek.gateway.RunningGateway;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections that are kept for the next request. */
class KeptConnectionTests extends RunningGateway {

	@Test
	void hearsTheNextRequestBehindOneThatCameBeforeTheAnswer() throws IOException {
		TICKET.on("GET /api/topics", (request, response) -> Mono.delay(Duration.ofMillis(100))
			.then(response.header("Content-Type", "application/json").sendString(Mono.just("[]")).then()));
		try (Line line = new Line(this.port)) {
			line.get("/api/topics");
			line.get("/theme.css");
			assertThat(line.status()).isEqualTo(200);
			assertThat(line.status()).isEqualTo(200);
			line.get("/theme.css");
			assertThat(line.status()).isEqualTo(200);
		}
	}

	@Test
	void endsAnAnswerThatAServiceLeftHalfSaid() throws IOException {
		TICKET.on("GET /api/topics", (request, response) -> response.header("Content-Length", "100")
			.sendString(Flux.concat(Mono.just("half"), Mono.never())));
		try (Line line = new Line(this.port)) {
			line.get("/api/topics");
			assertThat(line.status()).isEqualTo(200);
			assertThat(line.body()).isEqualTo("half");
			assertThat(line.isOver()).isTrue();
		}
	}

}
