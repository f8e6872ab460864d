package org.destek.gateway.problem;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatusCode;

import org.destek.foundation.language.Language;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTests extends RunningGateway {

	@Autowired
	ProblemTexts texts;

	@Test
	void neverShowsWhatBroke() {
		HttpResponse<String> response = get("/fails", "Accept-Language", "tr");
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.body()).contains("Beklenmeyen bir sorun oluştu.")
			.doesNotContain("hunter2", "Exception", "org.destek", "\tat ");
	}

	@Test
	void saysAfterAFormThatTheTextIsStillThere() {
		assertThat(post("/fails", "", "Accept-Language", "tr").body())
			.contains("Yazdıklarınız duruyor; yeniden deneyiniz.");
	}

	@Test
	void answersAHeadWithoutABody() {
		HttpResponse<String> response = send("HEAD", "/nothing");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).isEmpty();
	}

	@Test
	void hasWordsInBothLanguagesForEverythingThatCanBeSaid() {
		IntStream.range(400, 600)
			.mapToObj((status) -> Problem.of(HttpStatusCode.valueOf(status)))
			.forEach((problem) -> {
				for (Locale language : Stream.of(Language.values()).map(Language::locale).toList()) {
					assertThat(this.texts.title(problem, language)).isNotBlank();
					assertThat(this.texts.detail(problem, language)).isNotBlank().doesNotContain("{", "''");
					assertThat(this.texts.onPage(problem.name(), problem, language)).isNotBlank()
						.doesNotContain("{", "''");
				}
			});
		assertThat(ResourceBundle.getBundle("problems", Locale.ENGLISH).keySet())
			.isEqualTo(ResourceBundle.getBundle("problems", Locale.ROOT).keySet());
	}

	@Test
	void counts() {
		assertThat(this.texts.inWords(java.time.Duration.ofSeconds(30), Language.TR.locale())).isEqualTo("30 saniye");
		assertThat(this.texts.inWords(java.time.Duration.ofSeconds(1), Language.EN.locale())).isEqualTo("1 second");
		assertThat(this.texts.inWords(java.time.Duration.ofSeconds(61), Language.EN.locale())).isEqualTo("2 minutes");
	}

}
