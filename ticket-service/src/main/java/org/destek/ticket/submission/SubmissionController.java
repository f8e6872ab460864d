package org.destek.ticket.submission;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;

import org.destek.ticket.problem.Language;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests over HTTP. */
@RestController
class SubmissionController {

	private static final Pattern KEY = Pattern.compile("\"?(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"?");

	private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private final TicketSubmission submission;

	SubmissionController(TicketSubmission submission) {
		this.submission = submission;
	}

	@PostMapping("/api/tickets")
	Mono<ResponseEntity<SubmissionReceipt>> submit(@RequestHeader HttpHeaders headers,
			@RequestBody SubmissionRequest request) {
		return this.submission.submit(keyOf(headers), request, Language.wantedBy(headers), noticeOf(headers))
			.map((receipt) -> ResponseEntity.created(URI.create("/api/tickets/" + receipt.code()))
				.cacheControl(CacheControl.noStore())
				.body(receipt));
	}

	private static UUID keyOf(HttpHeaders headers) {
		String key = headers.getFirst("Idempotency-Key");
		var matcher = KEY.matcher((key != null) ? key.strip() : "");
		if (!matcher.matches()) {
			throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_MISSING);
		}
		return UUID.fromString(matcher.group(1));
	}

	/** Only the gateway sets it; anything but a version is nobody's statement. */
	private static @Nullable String noticeOf(HttpHeaders headers) {
		String version = headers.getFirst("Destek-Privacy-Notice");
		return (version != null && VERSION.matcher(version).matches()) ? version : null;
	}

}
