package org.destek.ticket.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions: how long they last, who ends them, and what they open. */
class DeskSessionTests extends RunningSignIn {

	@Autowired
	private TransactionalOperator transactions;

	@Test
	void theTableHoldsNoToken() {
		String token = signIn(FULYA);
		assertThat(this.database.sql("select desk_session::text as line from desk_session")
			.map((row) -> row.get("line", String.class))
			.one()
			.block()).doesNotContain(token).contains("fulya.dag@example.org");
	}

	@Test
	void aCallDoesNotWaitForAnotherThatNotesTheUse() {
		String token = signIn(FULYA);
		this.time.forward(Duration.ofMinutes(2));
		this.transactions
			.transactional(this.database.sql("select id from desk_session for update")
				.fetch()
				.first()
				.then(Mono.fromRunnable(() -> current(token).expectStatus().isOk())
					.subscribeOn(Schedulers.boundedElastic())))
			.block(Duration.ofSeconds(4));
	}

	@Test
	void aSessionLastsTwelveHoursFromItsLastUse() {
		String token = signIn(FULYA);
		this.time.forward(Duration.ofHours(11));
		current(token).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.expiresAt")
			.isEqualTo(this.time.instant().plus(Duration.ofHours(12)).toString());
		this.time.forward(Duration.ofHours(11));
		current(token).expectStatus().isOk();
		this.time.forward(Duration.ofHours(12));
		assertThat(problemOf(current(token))).contains("urn:destek:problem:signed-out");
	}

	@Test
	void onAnOwnDeviceItLastsThirtyDays() {
		UUID challenge = codeFor(FULYA);
		String token = tokenOf(type(challenge, this.codes.codeOf(challenge), true, "Firefox, Windows"));
		this.time.forward(Duration.ofDays(29));
		current(token).expectStatus().isOk();
		this.time.forward(Duration.ofDays(29));
		current(token).expectStatus().isOk();
	}

	@Test
	void aUseWithinAMinuteWritesNothing() {
		String token = signIn(FULYA);
		current(token).expectStatus().isOk();
		Instant before = seen();
		this.time.forward(Duration.ofSeconds(59));
		current(token).expectStatus().isOk();
		assertThat(seen()).isEqualTo(before);
		this.time.forward(Duration.ofSeconds(1));
		current(token).expectStatus().isOk();
		assertThat(seen()).isAfter(before);
	}

	@Test
	void peopleSeeTheirSessionsAndEndThem() {
		UUID challenge = codeFor(FULYA);
		String phone = tokenOf(
				type(challenge, this.codes.codeOf(challenge), false, "Chrome, Android" + "x".repeat(99)));
		this.time.forward(Duration.ofMinutes(5));
		String desk = signIn(FULYA);
		String other = signIn(LAB);
		JsonNode sessions = json(get("/desk/sessions", desk));
		assertThat(sessions).hasSize(2);
		assertThat(sessions.at("/0/current").asBoolean()).isTrue();
		assertThat(sessions.at("/1/current").asBoolean()).isFalse();
		assertThat(sessions.at("/1/device").asText()).startsWith("Chrome, Android").hasSize(80);
		delete("/desk/sessions/" + sessions.at("/1/id").asText(), other).expectStatus().isNoContent();
		current(phone).expectStatus().isOk();
		delete("/desk/sessions/" + sessions.at("/1/id").asText(), desk).expectStatus().isNoContent();
		current(phone).expectStatus().isUnauthorized();
		delete("/desk/session", desk).expectStatus().isNoContent();
		current(desk).expectStatus().isUnauthorized();
		current(other).expectStatus().isOk();
	}

	@Test
	void ofTooManySessionsTheOneUnusedForLongestEnds() {
		String first = signIn(FULYA);
		for (int i = 0; i < 20; i++) {
			this.time.forward(Duration.ofMinutes(20));
			signIn(FULYA);
		}
		assertThat(count("desk_session")).isEqualTo(20);
		current(first).expectStatus().isUnauthorized();
	}

	@Test
	void whoHasLeftTheOfficesFileHasNoSession() {
		String token = signIn(FULYA);
		this.database.sql("update desk_session set address = 'gone@example.org'").then().block();
		current(token).expectStatus().isUnauthorized();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void anotherTokenIsNobodys(String token) {
		signIn(FULYA);
		current(token).expectStatus().isUnauthorized();
	}

	@Test
	void aPersonActsOnTicketsOfTheirTopicsWithoutALink() {
		Receipt receipt = aLabTicket();
		Receipt library = aLibraryTicket();
		String gul = signIn("gul.sahin@example.org");
		JsonNode page = json(get("/staff/tickets/" + receipt.code(), gul));
		assertThat(page.at("/you/name").asText()).isEqualTo("gul.sahin");
		post("/staff/tickets/" + receipt.code() + "/take", gul).expectStatus().isNoContent();
		String fulya = signIn(FULYA);
		get("/staff/tickets/" + receipt.code(), fulya).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.you.name")
			.isEqualTo("Fulya Dağ");
		String refused = problemOf(get("/staff/tickets/" + library.code(), fulya));
		assertThat(refused).contains("urn:destek:problem:not-found");
		assertThat(problemOf(get("/staff/tickets/ZZZ-ZZZ-ZZZZ", fulya))).isEqualTo(refused);
		assertThat(problemOf(post("/staff/tickets/" + library.code() + "/take", fulya))).isEqualTo(refused);
		assertThat(problemOf(get("/staff/tickets/" + library.code() + "/link", fulya))).isEqualTo(refused);
		get("/staff/tickets/" + receipt.code(), "over").expectStatus().isUnauthorized();
	}

	@Test
	void whoHasATicketSeesItWhateverItsTopic() {
		Receipt receipt = aLibraryTicket();
		linkOf(receipt, LAB).post("/assign", Map.of("to", FULYA)).expectStatus().isNoContent();
		get("/staff/tickets/" + receipt.code(), signIn(FULYA)).expectStatus().isOk();
	}

	private Instant seen() {
		return this.database.sql("select last_seen_at from desk_session")
			.map((row) -> row.get(0, Instant.class))
			.one()
			.block();
	}

}
