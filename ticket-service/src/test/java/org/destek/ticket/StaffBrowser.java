package org.destek.ticket;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * Somebody of the office with a link in a browser.
 *
 * @param client how the service is reached
 * @param code the ticket's code
 * @param token the link's
 * @param browser the id in the browser's cookie; null for none
 */
public record StaffBrowser(WebTestClient client, String code, String token, String browser) {

	public StaffBrowser in(String other) {
		return new StaffBrowser(this.client, this.code, this.token, other);
	}

	public StaffBrowser at(String otherCode) {
		return new StaffBrowser(this.client, otherCode, this.token, this.browser);
	}

	public StaffBrowser with(String otherToken) {
		return new StaffBrowser(this.client, this.code, otherToken, this.browser);
	}

	public ResponseSpec show() {
		return request(HttpMethod.GET, "").exchange();
	}

	/** A part of the thread: what happened before one of its lines. */
	public ResponseSpec show(@Nullable String before) {
		return request(HttpMethod.GET, (before != null) ? "?before=" + before : "").exchange();
	}

	public ResponseSpec get(String path) {
		return request(HttpMethod.GET, path).exchange();
	}

	public ResponseSpec post(String path) {
		return request(HttpMethod.POST, path).exchange();
	}

	public ResponseSpec post(String path, Map<String, ?> body) {
		return post(path, body, UUID.randomUUID());
	}

	public ResponseSpec post(String path, Map<String, ?> body, UUID key) {
		return request(HttpMethod.POST, path).header("Idempotency-Key", key.toString()).bodyValue(body).exchange();
	}

	public ResponseSpec delete(String path) {
		return request(HttpMethod.DELETE, path).exchange();
	}

	private WebTestClient.RequestBodySpec request(HttpMethod method, String path) {
		return this.client.method(method)
			.uri("/api/staff/tickets/{code}" + path, this.code)
			.header("Accept-Language", "tr")
			.headers(this::identify);
	}

	private void identify(HttpHeaders headers) {
		headers.setBearerAuth(this.token);
		if (this.browser != null) {
			headers.set("Destek-Browser", this.browser);
		}
	}

}
