package org.destek.ticket.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import org.destek.foundation.language.Language;
import org.destek.ticket.language.Sentences;

/** Puts problems into the reader's words and into the one shape (RFC 9457). */
@Component
class ProblemResponses {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private final Sentences sentences;

	ProblemResponses(Sentences sentences) {
		this.sentences = sentences;
	}

	ResponseEntity<ProblemDetail> answer(ProblemKind kind, Language reader) {
		return answer(kind, reader, HttpHeaders.EMPTY);
	}

	/**
	 * Answers with a problem of the framework's.
	 * @param kind the problem
	 * @param reader the language to answer in
	 * @param headers what it wants to be said besides
	 * @return the answer
	 */
	ResponseEntity<ProblemDetail> answer(ProblemKind kind, Language reader, HttpHeaders headers) {
		return answer(problem(kind, reader), headers);
	}

	ResponseEntity<ProblemDetail> answer(ProblemException ex, Language reader) {
		ProblemDetail problem = problem(ex.kind(), reader);
		ex.members().forEach(problem::setProperty);
		return answer(problem, HttpHeaders.EMPTY);
	}

	ResponseEntity<ProblemDetail> answer(TooManyRequestsException ex, Language reader) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(ex.retryAfterSeconds()));
		return answer(problem(ex.kind(), reader), headers);
	}

	ResponseEntity<ProblemDetail> answer(InvalidFieldsException ex, Language reader) {
		ProblemDetail problem = problem(ex.kind(), reader, ex.problems().size());
		problem.setProperty("errors", ex.problems().stream().map((each) -> inWords(each, reader)).toList());
		return answer(problem, HttpHeaders.EMPTY);
	}

	/** Answers that a field cannot hold what was sent in it. */
	ResponseEntity<ProblemDetail> answerUnreadableField(String path, Language reader) {
		ProblemDetail problem = problem(ProblemKind.INVALID_REQUEST, reader);
		problem.setDetail(this.sentences.say(reader, "problem.invalid-request.field", path));
		return answer(problem, HttpHeaders.EMPTY);
	}

	private ProblemDetail problem(ProblemKind kind, Language reader, Object... arguments) {
		String key = "problem." + kind.label();
		Object[] said = (kind == ProblemKind.UNAVAILABLE) ? new Object[] { RETRY_AFTER.toSeconds() } : arguments;
		ProblemDetail problem = ProblemDetail.forStatus(kind.status());
		problem.setType(URI.create("urn:destek:problem:" + kind.label()));
		problem.setTitle(this.sentences.say(reader, key + ".title"));
		problem.setDetail(this.sentences.say(reader, key + ".detail", said));
		return problem;
	}

	private FieldError inWords(FieldProblem problem, Language reader) {
		return new FieldError(problem.field(), problem.code(),
				this.sentences.say(reader, problem.sentence(), problem.arguments().toArray()));
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders more) {
		HttpHeaders headers = new HttpHeaders();
		headers.putAll(more);
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		headers.setCacheControl("no-store");
		headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
		if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER.toSeconds()));
		}
		return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
	}

	/**
	 * A field's mistake as the caller gets it.
	 *
	 * @param field the field's path in the JSON
	 * @param code what kind of mistake, for programs
	 * @param message what is right and what was found, for a person
	 */
	record FieldError(String field, String code, String message) {
	}

}
