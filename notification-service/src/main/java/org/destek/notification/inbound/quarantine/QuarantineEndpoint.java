package org.destek.notification.inbound.quarantine;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.notification.inbound.InboundMailLoop;

/**
 * What operations do with the quarantine: see, release, discard. Never on the public
 * port.
 */
@Component
@Endpoint(id = "quarantine")
class QuarantineEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(QuarantineEndpoint.class);

	private static final int USUAL = 50;

	private static final int MOST = 500;

	private final QuarantinedMails mails;

	private final InboundMailLoop loop;

	QuarantineEndpoint(QuarantinedMails mails, InboundMailLoop loop) {
		this.mails = mails;
		this.loop = loop;
	}

	@ReadOperation
	Mono<List<QuarantinedMail>> latest(@Nullable Integer limit) {
		int most = (limit != null) ? Math.max(1, Math.min(limit, MOST)) : USUAL;
		return this.mails.latest(most).collectList();
	}

	@ReadOperation
	Mono<WebEndpointResponse<QuarantinedMail>> one(@Selector UUID id) {
		return this.mails.find(id)
			.map((mail) -> new WebEndpointResponse<>(mail, WebEndpointResponse.STATUS_OK))
			.defaultIfEmpty(new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
	}

	/**
	 * Decides a mail.
	 * @param id which mail
	 * @param action {@code release}: it is read again, without regard to floods and to
	 * what servers say of its sender; {@code discard}: it is nobody's
	 * @return 204; 404 when the mail is not there, or cannot be released
	 */
	@WriteOperation
	Mono<WebEndpointResponse<Void>> decide(@Selector UUID id, String action) {
		return switch (action.toLowerCase(Locale.ROOT)) {
			case "release" -> this.mails.release(id).doOnNext((done) -> this.loop.wake()).map(this::answer);
			case "discard" -> this.mails.discard(id).map(this::answer);
			default -> Mono.just(new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST));
		};
	}

	private WebEndpointResponse<Void> answer(boolean done) {
		logger.info("Operations decided a mail of the quarantine: {}", done ? "done" : "not there");
		return new WebEndpointResponse<>(
				done ? WebEndpointResponse.STATUS_NO_CONTENT : WebEndpointResponse.STATUS_NOT_FOUND);
	}

}
