package org.destek.gateway.staff;

import java.util.Locale;
import java.util.Set;

import org.destek.gateway.backend.RacedWith;
import org.destek.gateway.backend.StaffTicket;
import org.destek.gateway.posting.Again;
import org.destek.gateway.posting.AnswerBox;
import org.destek.gateway.posting.RefusalNotice;
import org.destek.gateway.question.Questions.Decoration;
import org.destek.gateway.staff.StaffPage.Line;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** Draws the office's page of a ticket. */
@Component
class StaffPages {

	/** What the page can say was done just now. */
	private static final Set<String> DONE = Set.of("take", "release", "close", "assign", "move", "released",
			"discarded", "browser");

	private final StaffWords words;

	private final AnswerBox box;

	private final RefusalNotice notice;

	private final MessageSource texts;

	StaffPages(StaffWords words, AnswerBox box, RefusalNotice notice, MessageSource texts) {
		this.words = words;
		this.box = box;
		this.notice = notice;
		this.texts = texts;
	}

	/**
	 * The page with an empty box.
	 * @param sent id of a message or note that was sent just now
	 * @param done what else was done just now
	 */
	Rendering fresh(StaffTicket ticket, @Nullable String sent, @Nullable String done, Locale language) {
		StaffPage page = this.words.of(ticket, language);
		Rendering.Builder<?> drawn = this.box.page("staff", ticket.code());
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
		return header(ticket).on(this.box.page("staff", ticket.code()))
			.modelAttribute("ticket", this.words.of(ticket, language))
			.modelAttribute("part", true)
			.build();
	}

	/** The page with the box as it was filled in. */
	Rendering again(StaffTicket ticket, Again again, Locale language) {
		StaffPage page = this.words.of(ticket, language);
		Rendering.Builder<?> drawn = header(ticket).on(this.box.page("staff", ticket.code(), again))
			.modelAttribute("ticket", page)
			.modelAttribute("keepsTyped", true);
		RacedWith rival = (again.refusal() != null) ? again.refusal().racedWith() : null;
		if (rival != null) {
			Object[] values = { rival.by(), this.words.time(rival.at(), language) };
			return drawn.status(HttpStatus.CONFLICT)
				.modelAttribute("raced", true)
				.modelAttribute("refusal", this.texts.getMessage("staff.raced", values, language))
				.build();
		}
		return this.notice.on(drawn, again, "answer.refusal", language);
	}

	/** The box alone, while the ticket cannot be shown. */
	Rendering box(String code, Again again, Locale language) {
		return this.notice.on(this.box.page("staff-box", code, again).modelAttribute("keepsTyped", true), again,
				"answer.refusal", language);
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
