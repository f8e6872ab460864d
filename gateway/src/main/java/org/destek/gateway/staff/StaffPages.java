package org.destek.gateway.staff;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

import org.destek.gateway.backend.ConcurrentAnswer;
import org.destek.gateway.backend.staff.StaffTicket;
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
			"discarded", "browser");

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
	 * @param sent id of a message or note that was sent just now
	 * @param done what else was done just now
	 */
	Rendering fresh(StaffTicket ticket, @Nullable String sent, @Nullable String done, Locale language) {
		StaffPage page = this.mapper.of(ticket, language);
		Rendering.Builder<?> drawn = this.form.page("staff", ticket.code());
		Line line = page.line(sent);
		if (line != null) {
			drawn.modelAttribute("sent", line);
		}
		if (done != null && DONE.contains(done)) {
			drawn.modelAttribute("done", done);
		}
		return header(ticket).on(drawn).modelAttribute("ticket", page).build();
	}

	/** An earlier part of the thread, to be read alone. */
	Rendering earlier(StaffTicket ticket, Locale language) {
		return header(ticket).on(this.form.page("staff", ticket.code()))
			.modelAttribute("ticket", this.mapper.of(ticket, language))
			.modelAttribute("part", true)
			.build();
	}

	/** The page with the form as it was filled in. */
	Rendering redisplay(StaffTicket ticket, Redisplay redisplay, Locale language) {
		StaffPage page = this.mapper.of(ticket, language);
		Rendering.Builder<?> drawn = header(ticket).on(this.form.page("staff", ticket.code(), redisplay))
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
	Rendering formAlone(String code, Redisplay redisplay, Locale language) {
		return this.notice.on(this.form.page("staff-box", code, redisplay).modelAttribute("keepsTyped", true),
				redisplay, "answer.refusal", language);
	}

	/** Whose page it is, for the header bar. */
	Decoration header(StaffTicket ticket) {
		Header header = new Header(ticket.code(), ticket.you().name());
		return (page) -> page.modelAttribute("staff", header);
	}

	/** Who reads, and of which ticket. */
	record Header(String code, String name) {
	}

}
