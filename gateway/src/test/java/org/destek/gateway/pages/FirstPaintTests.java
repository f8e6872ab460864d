package org.destek.gateway.pages;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.gateway.FakeServices;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** A page can be painted with what the first round trip brings. */
class FirstPaintTests extends RunningGateway {

	/**
	 * Ten segments, what a server may send before anything is acknowledged (RFC 6928).
	 */
	private static final int FIRST_FLIGHT = 14_000;

	private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

	@BeforeEach
	void open() {
		new FakeServices(TICKET, ATTACHMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tickets/new", "/tickets/new/staj", "/tickets/track", "/status", "/nothing" })
	void allowsItsStylesByTheirHashAndNothingElse(String path) throws Exception {
		HttpResponse<String> page = get(path);
		Matcher style = STYLE.matcher(page.body());
		assertThat(style.find()).isTrue();
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
		assertThat(header(page, "Content-Security-Policy"))
			.contains("style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';")
			.doesNotContain("unsafe");
		assertThat(style.find()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tickets/new/staj", "/status" })
	void waitsForNoFileBeforeItIsPainted(String path) {
		String page = get(path).body();
		String head = page.substring(0, page.indexOf("</head>"));
		assertThat(head).doesNotContain("rel=\"stylesheet\"", "@import", "<script src", "<script>");
		assertThat(page.substring(page.indexOf("</footer>"))).contains("<link rel=\"stylesheet\" href=\"/assets/rest.");
	}

	@Test
	void theFormFitsIntoTheFirstRoundTrip() {
		HttpResponse<byte[]> form = send("/tickets/new/staj", (request) -> request.header("Accept-Encoding", "gzip"),
				BodyHandlers.ofByteArray());
		int headers = form.headers()
			.map()
			.entrySet()
			.stream()
			.mapToInt((each) -> each.getKey().length() + each.getValue().toString().length() + 4)
			.sum();
		assertThat(form.body().length + headers).isLessThan(FIRST_FLIGHT);
	}

	@Test
	void fetchesTheFormsScriptsAtOnce() {
		assertThat(get("/tickets/new/staj").body()).contains("<link rel=\"modulepreload\" href=\"/assets/js/checks.",
				"<link rel=\"modulepreload\" href=\"/assets/js/files.",
				"<link rel=\"modulepreload\" href=\"/assets/js/draft.");
	}

	@Test
	void loadsNoFonts() {
		String page = get("/tickets/new/staj").body();
		Matcher rest = Pattern.compile("/assets/rest\\.[0-9a-f]+\\.css").matcher(page);
		assertThat(rest.find()).isTrue();
		assertThat(page + get(rest.group()).body()).doesNotContain("@font-face", "url(");
	}

}
