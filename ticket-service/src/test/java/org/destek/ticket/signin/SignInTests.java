package org.destek.ticket.signin;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes by mail, and what is told to whom. */
class SignInTests extends RunningSignIn {

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
		assertThat(json(get("/desk/sessions", token)).at("/0/device").asText()).startsWith("Firefox ");
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

}
