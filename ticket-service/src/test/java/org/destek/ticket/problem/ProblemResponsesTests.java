package org.destek.ticket.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import org.destek.foundation.language.Language;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.problem.ProblemResponses.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemResponsesTests {

	private final ProblemResponses responses = new ProblemResponses(new Sentences());

	@ParameterizedTest
	@EnumSource(value = ProblemKind.class, mode = EnumSource.Mode.EXCLUDE, names = "INVALID_FIELDS")
	void saysEachProblemInWholeSentences(ProblemKind kind) {
		for (Language reader : Language.values()) {
			ResponseEntity<ProblemDetail> response = this.responses.answer(new ProblemException(kind), reader);
			ProblemDetail problem = Objects.requireNonNull(response.getBody());
			assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
			assertThat(problem.getType()).hasToString("urn:destek:problem:" + kind.label());
			assertThat(problem.getTitle()).isNotBlank().doesNotContain("{");
			assertThat(problem.getDetail()).isNotBlank().doesNotContain("{");
		}
	}

	@Test
	void saysWhenItMayGoBetter() {
		ResponseEntity<ProblemDetail> away = this.responses.answer(new ProblemException(ProblemKind.UNAVAILABLE),
				Language.EN);
		assertThat(away.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("10");
		assertThat(Objects.requireNonNull(away.getBody()).getDetail()).contains("in 10 seconds");
		ResponseEntity<ProblemDetail> often = this.responses
			.answer(new TooManyRequestsException(Duration.ofMillis(1_500)), Language.EN);
		assertThat(often.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
	}

	@Test
	void saysAllThatIsWrongInTheReadersLanguage() {
		InvalidFieldsException wrong = new InvalidFieldsException(
				List.of(FieldProblem.of("text", "required"), FieldProblem.of("message", "long", 12_345)));
		ProblemDetail problem = Objects.requireNonNull(this.responses.answer(wrong, Language.EN).getBody());
		assertThat(problem.getDetail()).endsWith("correct 2 fields.");
		Map<String, Object> members = Objects.requireNonNull(problem.getProperties());
		assertThat(members).containsOnlyKeys("errors");
		assertThat((List<?>) members.get("errors")).extracting((each) -> ((FieldError) each).field())
			.containsExactly("text", "message");
	}

}
