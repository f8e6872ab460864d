package org.destek.gateway.staff;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

import org.destek.gateway.backend.ConcurrentAnswer;
import org.destek.gateway.backend.staff.StaffTicket;
import org.destek.gateway.backend.ticket.Priority;
import org.destek.gateway.backend.ticket.TicketStatus;
import org.destek.gateway.desk.signin.DeskFrame;
import org.destek.gateway.posting.AnswerForm;
import org.destek.gateway.posting.Redisplay;
import org.destek.gateway.posting.RefusalNotice;
import org.destek.gateway.question.QuestionPages.Decoration;
import org.destek.gateway.staff.StaffPage.Line;

/** Draws the office's page of a ticket. */
@Component
class StaffPages {

	/** What the page can say was done just now. */
	private static final Set<String> DONE = Set.of("take", "release", "close", "assign", "move", "released",
			"discarded", "browser", "priority", "tag", "untag", "due");

	private final StaffPageMapper mapper;

	private final AnswerForm form;

	private final RefusalNotice notice;

	private final MessageSource texts;

	StaffPages(StaffPageMapper mapper, AnswerForm form, RefusalNotice notice, MessageSource texts) {
		this.mapper = mapper;
		this.form = form;
		this.notice = notice;
		this.texts = texts;
	}

	/**
	 * The page with an empty form.
	 * @param place where it is open
	 * @param sent id of a message or note that was sent just now
	 * @param done what else was done just now
	 */
	Rendering fresh(TicketPlace place, StaffTicket ticket, @Nullable String sent, @Nullable String done,
			Locale language) {
		StaffPage page = this.mapper.of(ticket, place, language);
		Rendering.Builder<?> drawn = withStatuses(this.form.page("staff", ticket.code()));
		Line line = page.line(sent);
		if (line != null) {
			drawn.modelAttribute("sent", line);
		}
		if (done != null && DONE.contains(done)) {
			drawn.modelAttribute("done", done);
		}
		return header(place, ticket).on(drawn).modelAttribute("ticket", page).build();
	}

	/** An earlier part of the thread, to be read alone. */
	Rendering earlier(TicketPlace place, StaffTicket ticket, Locale language) {
		return header(place, ticket).on(this.form.page("staff", ticket.code()))
			.modelAttribute("ticket", this.mapper.of(ticket, place, language))
			.modelAttribute("part", true)
			.build();
	}

	/** The page with the form as it was filled in. */
	Rendering redisplay(TicketPlace place, StaffTicket ticket, Redisplay redisplay, Locale language) {
		StaffPage page = this.mapper.of(ticket, place, language);
		Rendering.Builder<?> drawn = header(place, ticket)
			.on(withStatuses(this.form.page("staff", ticket.code(), redisplay)))
			.modelAttribute("ticket", page)
			.modelAttribute("keepsTyped", true);
		ConcurrentAnswer rival = (redisplay.refusal() != null) ? redisplay.refusal().concurrentAnswer() : null;
		if (rival != null) {
			Object[] values = { rival.by(), this.mapper.time(rival.at(), language) };
			return drawn.status(HttpStatus.CONFLICT)
				.modelAttribute("raced", true)
				.modelAttribute("refusal", this.texts.getMessage("staff.raced", values, language))
				.build();
		}
		return this.notice.on(drawn, redisplay, "answer.refusal", language);
	}

	/** The form alone, while the ticket cannot be shown. */
	Rendering formAlone(TicketPlace place, Redisplay redisplay, Locale language) {
		Rendering.Builder<?> page = withStatuses(this.form.page("staff-box", place.code(), redisplay))
			.modelAttribute("place", place)
			.modelAttribute("keepsTyped", true);
		return this.notice.on(page, redisplay, "answer.refusal", language);
	}

	/**
	 * What the desk shows in place of a ticket that is not there, or that its reader may
	 * not see: nobody is told which.
	 * @param typed what was sent in vain, to be copied; may be empty
	 */
	Rendering missing(TicketPlace place, String typed) {
		return Rendering.view("desk-missing")
			.status(HttpStatus.NOT_FOUND)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("place", place)
			.modelAttribute("typed", typed)
			.build();
	}

	/** Whose page it is, for the header bar, and where its links lead. */
	Decoration header(TicketPlace place, StaffTicket ticket) {
		if (place.atDesk()) {
			DeskFrame frame = new DeskFrame(ticket.you().name(), "ticket");
			return (page) -> frame.on(page).modelAttribute("place", place);
		}
		Header header = new Header(ticket.code(), ticket.you().name());
		return (page) -> page.modelAttribute("staff", header).modelAttribute("place", place);
	}

	/** What the form can leave the ticket as. */
	private static Rendering.Builder<?> withStatuses(Rendering.Builder<?> page) {
		return page.modelAttribute("statuses", TicketStatus.LEFT_BY_ANSWERS).modelAttribute("priorities", Priority.ALL);
	}

	/** Who reads, and of which ticket. */
	record Header(String code, String name) {
	}

}
