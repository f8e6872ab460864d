package org.destek.ticket;

import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * A browser in which somebody of the office is signed in, or believes to be.
 *
 * @param client how the service is reached
 * @param token the session's
 */
public record DeskBrowser(WebTestClient client, String token) {

	public ResponseSpec get(String path) {
		return request(HttpMethod.GET, path).exchange();
	}

	public ResponseSpec post(String path) {
		return request(HttpMethod.POST, path).exchange();
	}

	public ResponseSpec post(String path, Map<String, ?> body) {
		return request(HttpMethod.POST, path).header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(body)
			.exchange();
	}

	public ResponseSpec delete(String path) {
		return request(HttpMethod.DELETE, path).exchange();
	}

	private WebTestClient.RequestBodySpec request(HttpMethod method, String path) {
		return this.client.method(method)
			.uri("/api" + path)
			.header("Accept-Language", "tr")
			.header("Destek-Desk-Session", this.token);
	}

}
