package org.destek.gateway.follow;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;

import org.destek.gateway.FakeServices;
import org.destek.gateway.MultipartForm;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** A requester's page, opened by a mailed link in a browser without scripts. */
abstract class OpenTicketPage extends RunningGateway {

	static final String PAGE = "/tickets/" + FakeServices.CODE;

	static final String FORM = "application/x-www-form-urlencoded";

	FakeServices services;

	String cookie;

	@BeforeEach
	void open() {
		this.services = new FakeServices(TICKET, ATTACHMENT);
		this.cookie = get(PAGE + "/enter/" + FakeServices.KEY).headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("ticket-"))
			.map((cookie) -> cookie.replaceFirst(";.*", ""))
			.findFirst()
			.orElseThrow();
	}

	HttpResponse<String> write(MultipartForm form) {
		return send(PAGE + "/messages", form::post, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	HttpResponse<String> submit(String path, String form) {
		return post(path, form, "Content-Type", FORM, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	HttpResponse<String> read(String path) {
		HttpResponse<String> answer = get(path, "Cookie", this.cookie, "Accept-Language", "tr");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		return answer;
	}

}
