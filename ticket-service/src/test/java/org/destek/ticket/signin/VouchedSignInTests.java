package org.destek.ticket.signin;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import org.destek.links.LinkPurpose;
import org.destek.links.SignedTokens;

/** Sessions of those for whom an identity provider vouched. */
class VouchedSignInTests extends RunningSignIn {

	private static final Duration A_MINUTE = Duration.ofMinutes(1);

	@Autowired
	private SignedTokens tokens;

	@Test
	void thePersonOfAProvenAddressIsSignedIn() {
		ResponseSpec opened = open(proof("Fulya.Dag@Example.org"));
		opened.expectHeader().valueEquals("Cache-Control", "no-store");
		current(tokenOf(opened)).expectStatus().isOk().expectBody().jsonPath("$.person.name").isEqualTo("Fulya Dağ");
	}

	@Test
	void anAddressOfNobodyOfTheOfficeOpensNothing() {
		assertRefused(open(proof("ogrenci@example.org")), "unknown");
	}

	@Test
	void aProofIsGoodForAMinute() {
		String proof = proof(FULYA);
		this.time.forward(A_MINUTE);
		assertRefused(open(proof), "wrong");
	}

	@Test
	void nothingElseThatIsSignedOpensTheDesk() {
		assertRefused(open(this.tokens.sign(LinkPurpose.TICKET_ACCESS, FULYA, Map.of(), A_MINUTE)), "wrong");
		assertRefused(open(proof(FULYA).replaceFirst("\\.[^.]+$", ".c2lnbmVk")), "wrong");
		assertRefused(open(FULYA), "wrong");
		assertRefused(open(""), "wrong");
	}

	private String proof(String address) {
		return this.tokens.sign(LinkPurpose.DESK_SIGN_IN, address, Map.of(), A_MINUTE);
	}

	private ResponseSpec open(String proof) {
		return this.client.post()
			.uri("/api/desk/sessions/vouched")
			.bodyValue(Map.of("proof", proof, "device", "Firefox, Linux"))
			.exchange();
	}

	private static void assertRefused(ResponseSpec response, String code) {
		response.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("proof")
			.jsonPath("$.errors[0].code")
			.isEqualTo(code);
	}

}
