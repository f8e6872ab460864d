package org.destek.gateway.desk;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;

import org.destek.gateway.FakeDeskApi;
import org.destek.gateway.FakeServices;
import org.destek.gateway.FakeStaffApi;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk, with somebody signed in, in a browser without scripts. */
public abstract class OpenDesk extends RunningGateway {

	protected static final String FORM = "application/x-www-form-urlencoded";

	protected FakeDeskApi deskApi;

	protected FakeStaffApi staffApi;

	protected String cookie;

	@BeforeEach
	void signIn() {
		new FakeServices(TICKET, ATTACHMENT);
		this.staffApi = new FakeStaffApi(TICKET);
		this.deskApi = new FakeDeskApi(TICKET);
		this.cookie = cookieOf(post("/desk/sign-in/" + FakeDeskApi.CHALLENGE, "code=482713", "Content-Type", FORM));
	}

	protected HttpResponse<String> submit(String path, String form) {
		return post(path, form, "Content-Type", FORM, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	protected HttpResponse<String> open(String path) {
		return get(path, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	protected HttpResponse<String> read(String path) {
		HttpResponse<String> answer = open(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(answer.body()).doesNotContain("??");
		return answer;
	}

	/** What a browser sends back. */
	protected static String cookieOf(HttpResponse<?> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.map((cookie) -> cookie.replaceFirst(";.*", ""))
			.collect(Collectors.joining("; "));
	}

}
