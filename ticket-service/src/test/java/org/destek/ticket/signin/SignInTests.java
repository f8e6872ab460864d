package org.destek.ticket.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.destek.ticket.RunningDesk;

import static org.assertj.core.api.Assertions.assertThat;

class SignInTests extends RunningDesk {

	private static final String HEADER = "Destek-Desk-Session";

	@Autowired
	private TransactionalOperator transactions;

	@BeforeEach
	void forgetCodesAndSessions() {
		this.database.sql("delete from code_challenge where purpose = 'sign-in'").then().block();
		this.database.sql("delete from desk_session").then().block();
	}

	@Test
	void aCodeToAPersonsMailboxLetsThemIn() {
		UUID challenge = codeFor("Fulya.Dag@example.org");
		JsonNode event = agreed("sign-in-code-requested.v1",
				events("sign-in-code-requested.v1", challenge.toString()).get(0));
		assertThat(event.at("/recipient/address").asText()).isEqualTo("fulya.dag@example.org");
		assertThat(event.at("/recipient/language").asText()).isEqualTo("en");
		assertThat(event.toString()).doesNotContain(this.codes.codeOf(challenge));
		String digits = this.codes.codeOf(challenge);
		type(challenge, digits.substring(0, 3) + " " + digits.substring(3)).expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.person.name")
			.isEqualTo("Fulya Dağ")
			.jsonPath("$.person.head")
			.isEqualTo(false)
			.jsonPath("$.person.topics[0].slug")
			.isEqualTo("laboratuvar")
			.jsonPath("$.person.topics.length()")
			.isEqualTo(1)
			.jsonPath("$.expiresAt")
			.isEqualTo(this.time.instant().plus(Duration.ofHours(12)).toString());
		type(challenge, digits).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void theTableHoldsNoToken() {
		String token = signIn(FULYA);
		assertThat(this.database.sql("select desk_session::text as line from desk_session")
			.map((row) -> row.get("line", String.class))
			.one()
			.block()).doesNotContain(token).contains("fulya.dag@example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody@example.org", "fulya.dag@example.net" })
	void whoIsNobodyOfTheOfficeIsAnsweredTheSame(String address) {
		long before = count("code_challenge") + count("outbox");
		UUID challenge = codeFor(address);
		assertThat(count("code_challenge") + count("outbox")).isEqualTo(before);
		String refused = problemOf(type(challenge, this.codes.codeOf(challenge)));
		UUID real = codeFor(FULYA);
		assertThat(problemOf(type(real, "000000".equals(this.codes.codeOf(real)) ? "000001" : "000000")))
			.isEqualTo(refused);
		assertThat(problemOf(type(UUID.randomUUID(), "123456"))).isEqualTo(refused);
	}

	@Test
	void saysWhatIsWrongWithWhatWasTyped() {
		this.client.post()
			.uri("/api/desk/sign-ins")
			.bodyValue(Map.of("email", "a@b@c"))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("email");
		type(codeFor(FULYA), " ").expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("code")
			.jsonPath("$.errors[0].code")
			.isEqualTo("required");
	}

	@Test
	void takesWhateverALinkOrABrowserMayHold() {
		for (String id : new String[] { "", "none", "0" }) {
			this.client.post()
				.uri("/api/desk/sessions")
				.bodyValue(Map.of("challenge", id, "code", "123456"))
				.exchange()
				.expectStatus()
				.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
				.expectBody()
				.jsonPath("$.errors[0].code")
				.isEqualTo("wrong");
		}
		UUID challenge = codeFor(FULYA);
		String token = tokenOf(type(challenge, this.codes.codeOf(challenge), false, "Firefox\u0000\n, Linux"));
		assertThat(json(get("/api/desk/sessions", token)).at("/0/device").asText()).startsWith("Firefox ");
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
	void fiveTriesACodeAndNotOneMore() {
		UUID challenge = codeFor(FULYA);
		String right = this.codes.codeOf(challenge);
		String wrong = right.startsWith("0") ? "1" + right.substring(1) : "0" + right.substring(1);
		for (int i = 0; i < 5; i++) {
			type(challenge, wrong).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		type(challenge, right).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void aCodeIsGoodForFifteenMinutes() {
		UUID challenge = codeFor(FULYA);
		this.time.forward(Duration.ofMinutes(15));
		type(challenge, this.codes.codeOf(challenge)).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void fiveCodesAnHourAreMailedToOnePerson() {
		for (int i = 0; i < 7; i++) {
			codeFor((i % 2 == 0) ? FULYA : "FULYA.DAG@example.org");
		}
		assertThat(count("code_challenge where purpose = 'sign-in'")).isEqualTo(5);
		this.time.forward(Duration.ofHours(1));
		codeFor(FULYA);
		assertThat(count("code_challenge where purpose = 'sign-in'")).isEqualTo(6);
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
		JsonNode sessions = json(get("/api/desk/sessions", desk));
		assertThat(sessions).hasSize(2);
		assertThat(sessions.at("/0/current").asBoolean()).isTrue();
		assertThat(sessions.at("/1/current").asBoolean()).isFalse();
		assertThat(sessions.at("/1/device").asText()).startsWith("Chrome, Android").hasSize(80);
		delete("/api/desk/sessions/" + sessions.at("/1/id").asText(), other).expectStatus().isNoContent();
		current(phone).expectStatus().isOk();
		delete("/api/desk/sessions/" + sessions.at("/1/id").asText(), desk).expectStatus().isNoContent();
		current(phone).expectStatus().isUnauthorized();
		delete("/api/desk/session", desk).expectStatus().isNoContent();
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
		JsonNode page = json(get("/api/staff/tickets/" + receipt.code(), gul));
		assertThat(page.at("/you/name").asText()).isEqualTo("gul.sahin");
		post("/api/staff/tickets/" + receipt.code() + "/take", gul).expectStatus().isNoContent();
		String fulya = signIn(FULYA);
		get("/api/staff/tickets/" + receipt.code(), fulya).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.you.name")
			.isEqualTo("Fulya Dağ");
		String refused = problemOf(get("/api/staff/tickets/" + library.code(), fulya));
		assertThat(refused).contains("urn:destek:problem:not-found");
		assertThat(problemOf(get("/api/staff/tickets/ZZZ-ZZZ-ZZZZ", fulya))).isEqualTo(refused);
		assertThat(problemOf(post("/api/staff/tickets/" + library.code() + "/take", fulya))).isEqualTo(refused);
		assertThat(problemOf(get("/api/staff/tickets/" + library.code() + "/link", fulya))).isEqualTo(refused);
		get("/api/staff/tickets/" + receipt.code(), "over").expectStatus().isUnauthorized();
	}

	@Test
	void whoHasATicketSeesItWhateverItsTopic() {
		Receipt receipt = aLibraryTicket();
		linkOf(receipt, LAB).post("/assign", Map.of("to", FULYA)).expectStatus().isNoContent();
		get("/api/staff/tickets/" + receipt.code(), signIn(FULYA)).expectStatus().isOk();
	}

	private UUID codeFor(String address) {
		ResponseSpec response = this.client.post()
			.uri("/api/desk/sign-ins")
			.bodyValue(Map.of("email", address))
			.exchange();
		response.expectStatus().isAccepted();
		return UUID.fromString(json(response).at("/id").asText());
	}

	private String signIn(String address) {
		UUID challenge = codeFor(address);
		return tokenOf(type(challenge, this.codes.codeOf(challenge)));
	}

	private ResponseSpec type(UUID challenge, String code) {
		return type(challenge, code, false, "Firefox, Linux");
	}

	private ResponseSpec type(UUID challenge, String code, boolean remember, String device) {
		return this.client.post()
			.uri("/api/desk/sessions")
			.bodyValue(Map.of("challenge", challenge, "code", code, "remember", remember, "device", device))
			.exchange();
	}

	private ResponseSpec current(String token) {
		return get("/api/desk/session", token);
	}

	private ResponseSpec get(String path, String token) {
		return this.client.get().uri(path).header(HEADER, token).exchange();
	}

	private ResponseSpec post(String path, String token) {
		return this.client.post().uri(path).header(HEADER, token).exchange();
	}

	private ResponseSpec delete(String path, String token) {
		return this.client.delete().uri(path).header(HEADER, token).exchange();
	}

	private static String tokenOf(ResponseSpec response) {
		response.expectStatus().isCreated();
		return json(response).at("/token").asText();
	}

	private static JsonNode json(ResponseSpec response) {
		try {
			return new ObjectMapper().readTree(response.expectBody(String.class).returnResult().getResponseBody());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String problemOf(ResponseSpec response) {
		return response.expectStatus()
			.is4xxClientError()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()
			.replaceAll("\"instance\":\"[^\"]*\",?", "");
	}

	private Instant seen() {
		return this.database.sql("select last_seen_at from desk_session")
			.map((row) -> row.get(0, Instant.class))
			.one()
			.block();
	}

}
