package org.destek.gateway.staff;

import org.destek.gateway.question.Question;
import org.destek.gateway.question.Questions;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** Asks a browser that a link is not bound to for digits that are mailed. */
@Component
class BrowserPages {

	private final Questions questions;

	BrowserPages(Questions questions) {
		this.questions = questions;
	}

	/** Offers to mail the digits. */
	Rendering ask(String code) {
		return ask(code, "");
	}

	/**
	 * The same, after something was typed.
	 * @param typed shown, to be copied
	 */
	Rendering ask(String code, String typed) {
		Rendering.Builder<?> page = this.questions.ask(request(code)).status(HttpStatus.FORBIDDEN);
		return typed.isBlank() ? page.build() : page.modelAttribute("typed", typed).build();
	}

	Question request(String code) {
		return Question.confirm("staff.browser", StaffLinks.page(code) + "/code", StaffLinks.page(code));
	}

	Question digits(String code, String challenge) {
		String page = StaffLinks.page(code);
		return Question.digits("staff.browser.code", page + "/browsers", page, challenge);
	}

}
