package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.TakenAttachmentException;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.idempotency.RepeatablePosts;

/** Takes a requester's message: once a key, whole or not at all. */
@Component
class MessageSubmission {

	private final RepeatablePosts posts;

	private final TextCheck check;

	private final RequesterActions actions;

	MessageSubmission(RepeatablePosts posts, TextCheck check, RequesterActions actions) {
		this.posts = posts;
		this.check = check;
		this.actions = actions;
	}

	/**
	 * Writes a message; a repeat under the same key gets the same id.
	 * @param key the sender's key
	 * @param ticket the ticket
	 * @param request what was typed
	 * @param reader the language to answer in
	 * @return the message's id
	 */
	Mono<UUID> write(UUID key, Ticket ticket, MessageRequest request, Language reader) {
		Mono<UUID> writing = this.check
			.check(request.text(), request.attachments(), request.missingAttachments(), reader)
			.flatMap((written) -> this.actions.reply(ticket.id(), written));
		return this.posts.once(key, ticket.id(), asked(ticket, request), writing)
			.onErrorMap(TakenAttachmentException.class, (ex) -> this.check.taken(request.attachments(), reader, ex));
	}

	private Asked asked(Ticket ticket, MessageRequest request) {
		return new Asked("requester-message", ticket.id(), request.text(), this.check.asked(request.attachments()),
				request.missingAttachments());
	}

	private record Asked(String what, UUID ticketId, @Nullable String text, List<@Nullable String> files,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<@Nullable String> missing) {
	}

}
