package org.destek.gateway.backend;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * ticket-service as the pages see it. Every failure is a {@link BackendRefusal}; nothing
 * is tried twice, since a submission's repeat is the reader's to decide.
 */
@Component
public class TicketBackend {

	private static final Duration AT_ONCE = Duration.ofMillis(500);

	private final TicketApi api;

	private final TopicCache topics;

	TicketBackend(TicketApi api, BackendProperties properties) {
		this.api = api;
		this.topics = new TopicCache(this::askForTopics, properties.topicsLife(), System::nanoTime);
	}

	/**
	 * The topics in the office's order, as told not long ago. While the service is away,
	 * the last good answer is given, so that a form can still be opened and filled in.
	 */
	public Mono<List<Topic>> topics(Locale language) {
		return this.topics.in(language);
	}

	/**
	 * One of the topics.
	 * @param slug its name in addresses
	 * @return empty when there is none of that name
	 */
	public Mono<Topic> topic(String slug, Locale language) {
		return topics(language).mapNotNull((topics) -> named(slug, topics));
	}

	/**
	 * The topics for a page that can do without: what is known at once, or nothing.
	 * @return never an error
	 */
	public Mono<List<Topic>> topicsAtOnce(Locale language) {
		Mono<List<Topic>> topics = topics(language);
		return this.topics.knows(language) ? topics : topics.timeout(AT_ONCE).onErrorReturn(List.of());
	}

	public Mono<HumanCheck> newHumanCheck(Locale language) {
		return this.api.newHumanCheck(language.getLanguage()).onErrorMap(Refusals::unavailableUnlessRefused);
	}

	/**
	 * Sends a form. Safe to repeat with the same key: the answer is the same ticket.
	 * @param idempotencyKey one per opened form
	 * @param privacyNotice version that the form showed
	 * @param device from {@code Devices.idOf}
	 * @return the receipt; 422 {@code invalid-fields} with all errors together
	 */
	public Mono<SubmittedTicket> submit(TicketRequest request, UUID idempotencyKey, Locale language,
			@Nullable String privacyNotice, @Nullable String device) {
		return this.api.submit(request, idempotencyKey, language.getLanguage(), privacyNotice, device)
			.onErrorMap(Refusals::unavailableUnlessRefused);
	}

	/**
	 * A ticket for who holds its access key or a mailed token.
	 * @return the ticket; 404 {@code not-found} for a wrong key as for an unknown code
	 */
	public Mono<Ticket> ticket(String code, String bearer, Locale language) {
		return ticket(code, bearer, null, language);
	}

	/**
	 * A ticket with an earlier part of its conversation.
	 * @param before the message that the part ends before; null for the latest part
	 */
	public Mono<Ticket> ticket(String code, String bearer, @Nullable UUID before, Locale language) {
		return this.api.ticket(code, "Bearer " + bearer, language.getLanguage(), before)
			.onErrorMap(Refusals::unavailableUnlessRefused);
	}

	/** Asks for a mail with the ticket's link; says nothing about whether one is sent. */
	public Mono<Void> requestAccess(String code, String email) {
		return this.api.requestAccess(code, Map.of("email", email)).onErrorMap(Refusals::unavailableUnlessRefused);
	}

	/** Asks for a mail that lists the address's open requests. */
	public Mono<Void> requestAccessList(String email) {
		return this.api.requestAccessList(Map.of("email", email)).onErrorMap(Refusals::unavailableUnlessRefused);
	}

	private Mono<List<Topic>> askForTopics(String language) {
		return this.api.topics(language).onErrorMap(Refusals::unavailableUnlessRefused);
	}

	private static @Nullable Topic named(String slug, List<Topic> topics) {
		return topics.stream().filter((topic) -> topic.slug().equals(slug)).findFirst().orElse(null);
	}

}
