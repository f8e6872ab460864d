package org.destek.ticket.submission;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Timed;

import org.destek.foundation.language.Language;
import org.destek.foundation.webserver.InternalHeaders;
import org.destek.ticket.idempotency.IdempotencyKey;

/** Takes requests over HTTP. */
@RestController
class SubmissionController {

	private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private final TicketSubmission submission;

	private final AcceptanceTimes times;

	SubmissionController(TicketSubmission submission, AcceptanceTimes times) {
		this.submission = submission;
		this.times = times;
	}

	@PostMapping("/api/tickets")
	Mono<ResponseEntity<SubmissionReceipt>> submit(@RequestHeader HttpHeaders headers,
			@RequestBody SubmissionRequest request) {
		return this.submission
			.submit(IdempotencyKey.of(headers), request, Language.wantedBy(headers), noticeOf(headers))
			.timed()
			.doOnNext((accepted) -> this.times.accepted(accepted.elapsedSinceSubscription().toMillis()))
			.map(Timed::get)
			.map((receipt) -> ResponseEntity.created(URI.create("/api/tickets/" + receipt.code()))
				.cacheControl(CacheControl.noStore())
				.body(receipt));
	}

	/** Only the gateway sets it; anything but a version is nobody's statement. */
	private static @Nullable String noticeOf(HttpHeaders headers) {
		String version = headers.getFirst(InternalHeaders.PRIVACY_NOTICE);
		return (version != null && VERSION.matcher(version).matches()) ? version : null;
	}

}
