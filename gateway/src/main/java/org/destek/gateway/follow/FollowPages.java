package org.destek.gateway.follow;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

import org.destek.gateway.backend.ticket.Ticket;
import org.destek.gateway.follow.TicketPage.Held;
import org.destek.gateway.follow.TicketPage.Message;
import org.destek.gateway.follow.TicketPage.Said;
import org.destek.gateway.posting.AnswerForm;
import org.destek.gateway.posting.Redisplay;
import org.destek.gateway.wording.AttachedFile;
import org.destek.gateway.wording.DateFormatter;

/** Draws a request, its conversation and the form for an answer. */
@Component
class FollowPages {

	private final DateFormatter dates;

	private final AnswerForm form;

	private final MessageSource texts;

	FollowPages(DateFormatter dates, AnswerForm form, MessageSource texts) {
		this.dates = dates;
		this.form = form;
		this.texts = texts;
	}

	/** The page with an empty form. */
	Rendering.Builder<?> fresh(TicketPage ticket) {
		return this.form.page("follow", ticket.code()).modelAttribute("ticket", ticket);
	}

	/** An earlier part of the conversation, to be read alone. */
	Rendering.Builder<?> earlier(TicketPage ticket) {
		return fresh(ticket).modelAttribute("part", true);
	}

	/** The page with the form as it was filled in. */
	Rendering.Builder<?> redisplay(TicketPage ticket, Redisplay redisplay) {
		return this.form.page("follow", ticket.code(), redisplay)
			.modelAttribute("ticket", ticket)
			.modelAttribute("keepsTyped", true);
	}

	/** The form alone, while the conversation cannot be shown. */
	Rendering.Builder<?> formAlone(String code, Redisplay redisplay) {
		return this.form.page("follow-box", code, redisplay).modelAttribute("keepsTyped", true);
	}

	/** The ticket in words. */
	TicketPage words(Ticket ticket, Locale language) {
		List<Message> turns = ticket.messages().stream().map((message) -> turn(message, language)).toList();
		Message lastStaff = turns.stream().filter(Message::fromStaff).reduce((earlier, later) -> later).orElse(null);
		return new TicketPage(ticket.code(), ticket.topic().name(),
				Objects.requireNonNullElse(ticket.subject(), ticket.code()), ticket.status(), ticket.submittedAt(),
				this.dates.inFull(ticket.submittedAt(), language), turns, ticket.beforeThese(), lastStaff,
				bounced(ticket.undelivered(), language),
				ticket.held().stream().map((held) -> held(held, language)).toList(), Said.of(ticket.satisfaction()));
	}

	private Message turn(Ticket.Message message, Locale language) {
		return new Message(message.id(), "staff".equals(message.from()), message.name(), message.parts(),
				message.sentAt(), this.dates.brief(message.sentAt(), language),
				this.dates.inFull(message.sentAt(), language), AttachedFile.of(message.attachments(), language),
				message.missingAttachments());
	}

	private Held held(Ticket.HeldMessage held, Locale language) {
		return new Held(held.id(), held.from(), held.parts(), held.heldAt(), this.dates.brief(held.heldAt(), language),
				AttachedFile.of(held.attachments(), language), held.originalUrl(), held.command());
	}

	private @Nullable String bounced(Ticket.@Nullable Undelivered undelivered, Locale language) {
		if (undelivered == null) {
			return null;
		}
		String other = this.texts.getMessage("follow.bounced.other", null, language);
		return this.texts.getMessage("follow.bounced." + undelivered.reason(), null, other, language);
	}

}
