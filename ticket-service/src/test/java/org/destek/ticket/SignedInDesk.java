package org.destek.ticket;

import java.util.Map;
import java.util.UUID;

import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A desk whose people sign in. */
@TestPropertySource(
		properties = { "destek.topics.file=src/test/resources/desk-people.yml", "destek.codes.per-person=100000" })
public abstract class SignedInDesk extends RunningDesk {

	protected static final String AYSE = "ayse.kaya@example.org";

	protected static final String MEHMET = "mehmet.oz@example.org";

	protected static final String HEAD = "bas@example.org";

	/** Who is known only by the mailbox that they answer for. */
	protected static final String GUL = "gul.sahin@example.org";

	protected DeskBrowser signedIn(String address) {
		return browserOf(signIn(challengeOf(address)));
	}

	protected ResponseSpec ask(String address) {
		return this.client.post().uri("/api/desk/sign-ins").bodyValue(Map.of("email", address)).exchange();
	}

	protected UUID challengeOf(String address) {
		return ask(address).expectStatus().isAccepted().expectBody(Asked.class).returnResult().getResponseBody().id();
	}

	/** Types the code that was mailed. */
	protected ResponseSpec signIn(UUID challenge) {
		return signIn(Map.of("challenge", challenge, "code", this.codes.codeOf(challenge), "device", "Firefox, Linux"));
	}

	protected ResponseSpec signIn(Map<String, ?> code) {
		return this.client.post().uri("/api/desk/sessions").header("Accept-Language", "tr").bodyValue(code).exchange();
	}

	protected DeskBrowser browserOf(ResponseSpec opened) {
		String token = opened.expectStatus()
			.isCreated()
			.expectBody(Opened.class)
			.returnResult()
			.getResponseBody()
			.token();
		return new DeskBrowser(this.client, token);
	}

	protected static void assertSignedOut(ResponseSpec answer) {
		answer.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:signed-out");
	}

	private record Asked(UUID id, String expiresAt) {
	}

	private record Opened(String token) {
	}

}
