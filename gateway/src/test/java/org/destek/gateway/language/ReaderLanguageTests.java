package org.destek.gateway.language;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import org.destek.foundation.language.Language;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderLanguageTests extends RunningGateway {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "- | tr", "tr | tr", "tr-TR,tr;q=0.9,en;q=0.8 | tr", "en | en", "en-US,en;q=0.9 | en",
					"en-US,en;q=0.9,tr;q=0.8 | en", "en;q=0.8,tr;q=0.8 | en", "tr,en | tr", "xx-XX,xx;q=0.9 | en",
					"xx,tr;q=0.3 | tr", "* | tr", "nonsense;;;q=x | tr", "tr;q=0,en | en" })
	void readsABrowsersPreferenceForPages(String preference, String language) {
		assertThat(of("/", preference)).isEqualTo(Locale.forLanguageTag(language));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "- | en", "tr | tr", "en | en", "xx | en", "tr;q=0.5 | tr" })
	void readsAProgramsPreferenceForTheApi(String preference, String language) {
		assertThat(of("/api/x", preference)).isEqualTo(Locale.forLanguageTag(language));
	}

	@Test
	void believesTheLastClickMost() {
		MockServerHttpRequest request = MockServerHttpRequest.get("/?lang=en")
			.cookie(new HttpCookie("lang", "tr"))
			.header("Accept-Language", "tr")
			.build();
		assertThat(ReaderLanguage.of(MockServerWebExchange.from(request))).isEqualTo(Locale.ENGLISH);
		MockServerHttpRequest later = MockServerHttpRequest.get("/")
			.cookie(new HttpCookie("lang", "tr"))
			.header("Accept-Language", "en")
			.build();
		assertThat(ReaderLanguage.of(MockServerWebExchange.from(later))).isEqualTo(Language.TR.locale());
	}

	@Test
	void remembersAClickForAYear() {
		assertThat(get("/nothing?lang=en").headers().allValues("Set-Cookie"))
			.anyMatch((cookie) -> cookie.startsWith("lang=en;") && cookie.contains("Max-Age=31536000")
					&& cookie.contains("Path=/"));
		assertThat(get("/nothing?lang=xx").headers().allValues("Set-Cookie"))
			.noneMatch((cookie) -> cookie.startsWith("lang="));
	}

	@Test
	void speaksBothLanguagesOnPages() {
		assertThat(get("/nothing").body()).contains("Aradığınız sayfa yok.");
		assertThat(get("/nothing?lang=en").body()).contains("There is no such page.");
		assertThat(get("/nothing", "Cookie", "lang=en").body()).contains("There is no such page.");
	}

	private static Locale of(String path, String preference) {
		MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.get(path);
		if (preference != null) {
			request.header("Accept-Language", preference);
		}
		return ReaderLanguage.of(MockServerWebExchange.from(request.build()));
	}

}
