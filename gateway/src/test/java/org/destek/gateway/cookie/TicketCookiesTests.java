package org.destek.gateway.cookie;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import org.destek.gateway.backend.ticket.TicketKey;
import org.destek.gateway.security.SecurityProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TicketCookiesTests {

	private static final String CODE = "K7M-3XR-9TQ2";

	private static final TicketKey KEY = new TicketKey("the key");

	@TempDir
	Path keys;

	private TicketCookies cookies;

	@BeforeEach
	void open() {
		this.cookies = open(this.keys);
	}

	@Test
	void opensWhatItSealed() {
		ResponseCookie cookie = this.cookies.seal(request("http://destek.example/"), CODE, KEY);
		assertThat(this.cookies.keyOf(with(cookie), CODE)).contains(KEY);
		assertThat(this.cookies.keyOf(with(cookie), "k7m3xr9tq2")).contains(KEY);
	}

	@Test
	void showsNobodyTheKey() {
		ResponseCookie cookie = this.cookies.seal(request("http://destek.example/"), CODE,
				new TicketKey("the-secret-key"));
		assertThat(cookie.toString()).doesNotContain("the-secret-key");
	}

	@Test
	void isForOneTicketAlone() {
		ResponseCookie cookie = this.cookies.seal(request("http://destek.example/"), CODE, KEY);
		HttpCookie moved = new HttpCookie("ticket-ABCDEF2345", cookie.getValue());
		assertThat(this.cookies.keyOf(with(moved), "ABC-DEF-2345")).isEmpty();
	}

	@Test
	void isNotForged() {
		ResponseCookie cookie = this.cookies.seal(request("http://destek.example/"), CODE, KEY);
		String value = cookie.getValue();
		char last = value.charAt(10);
		String changed = value.substring(0, 10) + ((last == 'A') ? 'B' : 'A') + value.substring(11);
		assertThat(this.cookies.keyOf(with(new HttpCookie(cookie.getName(), changed)), CODE)).isEmpty();
		assertThat(this.cookies.keyOf(with(new HttpCookie(cookie.getName(), "%%%")), CODE)).isEmpty();
		assertThat(this.cookies.keyOf(with(new HttpCookie(cookie.getName(), "")), CODE)).isEmpty();
	}

	@Test
	void isNotOpenedWithAnothersKeys(@TempDir Path others) {
		ResponseCookie cookie = open(others).seal(request("http://destek.example/"), CODE, KEY);
		assertThat(this.cookies.keyOf(with(cookie), CODE)).isEmpty();
	}

	@Test
	void survivesARestart() {
		ResponseCookie cookie = this.cookies.seal(request("http://destek.example/"), CODE, KEY);
		assertThat(open(this.keys).keyOf(with(cookie), CODE)).contains(KEY);
	}

	@Test
	void keepsItsKeysetToItself() throws Exception {
		assertThat(PosixFilePermissions
			.toString(Files.getPosixFilePermissions(this.keys.resolve("gateway/cookie.keyset.json"))))
			.isEqualTo("rw-------");
	}

	@Test
	void isSentBackOnlyWhereItBelongs() {
		ResponseCookie plain = this.cookies.seal(request("http://destek.example/"), CODE, KEY);
		assertThat(plain.getPath()).isEqualTo("/tickets/K7M-3XR-9TQ2");
		assertThat(plain.isHttpOnly()).isTrue();
		assertThat(plain.getSameSite()).isEqualTo("Lax");
		assertThat(plain.isSecure()).isFalse();
		assertThat(this.cookies.seal(request("https://destek.example/"), CODE, KEY).isSecure()).isTrue();
	}

	@Test
	void isNeverTooLongForABrowser() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> this.cookies.seal(request("http://destek.example/"), CODE, new TicketKey("x".repeat(4000))));
	}

	private static TicketCookies open(Path keys) {
		return new TicketCookies(new SecurityProperties(keys, List.of(), Duration.ofDays(30)));
	}

	private static MockServerWebExchange request(String url) {
		return MockServerWebExchange.from(MockServerHttpRequest.get(url));
	}

	private static MockServerWebExchange with(HttpCookie cookie) {
		return MockServerWebExchange.from(MockServerHttpRequest.get("/").cookie(cookie));
	}

}
