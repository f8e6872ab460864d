package org.destek.gateway.staff;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;

import org.destek.gateway.FakeServices;
import org.destek.gateway.FakeStaffApi;
import org.destek.gateway.MultipartForm;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office's page of a ticket, opened by a mailed link in a browser without scripts.
 */
abstract class OpenStaffPage extends RunningGateway {

	static final String PAGE = "/staff/tickets/" + FakeServices.CODE;

	static final String API = "/api/staff/tickets/" + FakeServices.CODE;

	static final String FORM = "application/x-www-form-urlencoded";

	FakeStaffApi staffApi;

	String cookie;

	@BeforeEach
	void open() {
		new FakeServices(TICKET, ATTACHMENT);
		this.staffApi = new FakeStaffApi(TICKET);
		this.cookie = cookieOf(get(PAGE + "/enter/" + FakeStaffApi.TOKEN));
	}

	static MultipartForm answer(String text) {
		return MultipartForm.answer(text).with("kind", "answer").with("status", "waiting").with("seen", "m1");
	}

	HttpResponse<String> write(MultipartForm form) {
		return send(PAGE + "/answers", form::post, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	HttpResponse<String> submit(String path, String form) {
		return post(path, form, "Content-Type", FORM, "Cookie", this.cookie, "Accept-Language", "tr");
	}

	HttpResponse<String> read(String path) {
		return read(path, this.cookie);
	}

	HttpResponse<String> read(String path, String cookie) {
		HttpResponse<String> answer = get(path, "Cookie", cookie, "Accept-Language", "tr");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		return answer;
	}

	/** Both cookies: the ticket's and the browser's. */
	static String cookieOf(HttpResponse<?> answer) {
		return setCookie(answer).replaceFirst(";.*", "") + "; " + setCookie(answer, "browser-").replaceFirst(";.*", "");
	}

	static String setCookie(HttpResponse<?> answer) {
		return setCookie(answer, "staff-");
	}

	static String setCookie(HttpResponse<?> answer, String name) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(name))
			.findFirst()
			.orElse("");
	}

}
