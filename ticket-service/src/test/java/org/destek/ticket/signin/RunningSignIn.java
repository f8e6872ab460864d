package org.destek.ticket.signin;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import org.destek.ticket.DeskBrowser;
import org.destek.ticket.RunningDesk;

/** A desk where nobody is signed in yet, and codes are limited as shipped. */
abstract class RunningSignIn extends RunningDesk {

	@BeforeEach
	void forgetCodesAndSessions() {
		this.database.sql("delete from code_challenge where purpose = 'sign-in'").then().block();
		this.database.sql("delete from desk_session").then().block();
	}

	protected UUID codeFor(String address) {
		ResponseSpec response = this.client.post()
			.uri("/api/desk/sign-ins")
			.bodyValue(Map.of("email", address))
			.exchange();
		response.expectStatus().isAccepted();
		return UUID.fromString(json(response).at("/id").asText());
	}

	protected String signIn(String address) {
		UUID challenge = codeFor(address);
		return tokenOf(type(challenge, this.codes.codeOf(challenge)));
	}

	protected ResponseSpec type(UUID challenge, String code) {
		return type(challenge, code, false, "Firefox, Linux");
	}

	protected ResponseSpec type(UUID challenge, String code, boolean remember, String device) {
		return this.client.post()
			.uri("/api/desk/sessions")
			.bodyValue(Map.of("challenge", challenge, "code", code, "remember", remember, "device", device))
			.exchange();
	}

	protected ResponseSpec current(String token) {
		return get("/desk/session", token);
	}

	protected ResponseSpec get(String path, String token) {
		return new DeskBrowser(this.client, token).get(path);
	}

	protected ResponseSpec post(String path, String token) {
		return new DeskBrowser(this.client, token).post(path);
	}

	protected ResponseSpec delete(String path, String token) {
		return new DeskBrowser(this.client, token).delete(path);
	}

	protected static String tokenOf(ResponseSpec response) {
		response.expectStatus().isCreated();
		return json(response).at("/token").asText();
	}

	protected static JsonNode json(ResponseSpec response) {
		try {
			return new ObjectMapper().readTree(response.expectBody(String.class).returnResult().getResponseBody());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	protected static String problemOf(ResponseSpec response) {
		return response.expectStatus()
			.is4xxClientError()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()
			.replaceAll("\"instance\":\"[^\"]*\",?", "");
	}

}
