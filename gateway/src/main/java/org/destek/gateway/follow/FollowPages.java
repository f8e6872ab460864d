package org.destek.gateway.follow;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.destek.gateway.backend.Ticket;
import org.destek.gateway.follow.TicketPage.Held;
import org.destek.gateway.follow.TicketPage.Turn;
import org.destek.gateway.posting.Again;
import org.destek.gateway.posting.AnswerBox;
import org.destek.gateway.wording.AttachedFile;
import org.destek.gateway.wording.Dates;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** Draws a request, its conversation and the box for an answer. */
@Component
class FollowPages {

	private final Dates dates;

	private final AnswerBox box;

	private final MessageSource texts;

	FollowPages(Dates dates, AnswerBox box, MessageSource texts) {
		this.dates = dates;
		this.box = box;
		this.texts = texts;
	}

	/** The page with an empty box. */
	Rendering.Builder<?> fresh(TicketPage ticket) {
		return this.box.page("follow", ticket.code()).modelAttribute("ticket", ticket);
	}

	/** An earlier part of the conversation, to be read alone. */
	Rendering.Builder<?> earlier(TicketPage ticket) {
		return fresh(ticket).modelAttribute("part", true);
	}

	/** The page with the box as it was filled in. */
	Rendering.Builder<?> again(TicketPage ticket, Again again) {
		return this.box.page("follow", ticket.code(), again)
			.modelAttribute("ticket", ticket)
			.modelAttribute("keepsTyped", true);
	}

	/** The box alone, while the conversation cannot be shown. */
	Rendering.Builder<?> box(String code, Again again) {
		return this.box.page("follow-box", code, again).modelAttribute("keepsTyped", true);
	}

	/** The ticket in words. */
	TicketPage words(Ticket ticket, Locale language) {
		List<Turn> turns = ticket.messages().stream().map((message) -> turn(message, language)).toList();
		Turn lastStaff = turns.stream().filter(Turn::fromStaff).reduce((earlier, later) -> later).orElse(null);
		return new TicketPage(ticket.code(), ticket.topic().name(),
				Objects.requireNonNullElse(ticket.subject(), ticket.code()), ticket.status(), ticket.submittedAt(),
				this.dates.inFull(ticket.submittedAt(), language), turns, ticket.beforeThese(), lastStaff,
				bounced(ticket.undelivered(), language),
				ticket.held().stream().map((held) -> held(held, language)).toList());
	}

	private Turn turn(Ticket.Message message, Locale language) {
		return new Turn(message.id(), "staff".equals(message.from()), message.name(), message.parts(), message.sentAt(),
				this.dates.brief(message.sentAt(), language), this.dates.inFull(message.sentAt(), language),
				AttachedFile.of(message.attachments(), language), message.missingAttachments());
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
