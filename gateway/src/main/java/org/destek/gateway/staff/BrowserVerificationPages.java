package org.destek.gateway.staff;

import java.util.Locale;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.backend.staff.StaffLink;
import org.destek.gateway.posting.RefusalNotice;
import org.destek.gateway.question.Question;

/** Draws what a browser sees that does not open the ticket: yet, or with this link. */
@Component
class BrowserVerificationPages {

	private final StaffApi staff;

	private final RefusalNotice notice;

	BrowserVerificationPages(StaffApi staff, RefusalNotice notice) {
		this.staff = staff;
		this.notice = notice;
	}

	/**
	 * Offers to mail digits, and shows no more of the ticket than the head of its mail.
	 * @param then what its reader wants to do
	 */
	Mono<Rendering.Builder<?>> ask(String code, LinkKey key, String then, Locale language) {
		return this.staff.link(code, key, language).map((link) -> request(link, key, then));
	}

	/** The same after a service's no: too many digits were mailed, or not now. */
	Mono<Rendering> askAgain(String code, LinkKey key, String then, BackendRefusal refusal, Locale language) {
		return ask(code, key, then, language).map((page) -> this.notice.on(page, refusal, "act.refusal", language));
	}

	/** Asks for the digits. */
	Question digits(String code, String challenge, String then) {
		return Question.digits("staff.browser.code", StaffLinks.browsers(code, then), StaffLinks.code(code, then),
				challenge);
	}

	/**
	 * Offers a new link in place of one that opens nothing.
	 * @param typed shown, to be copied; may be empty
	 */
	Rendering dead(String code, String token, String typed) {
		return fresh("staff-link").status(HttpStatus.NOT_FOUND)
			.modelAttribute("action", StaffLinks.enter(code, token))
			.modelAttribute("typed", typed)
			.build();
	}

	/** Says that the new link is on its way, if there is one. */
	Rendering asked() {
		return fresh("staff-link").modelAttribute("asked", true).build();
	}

	private static Rendering.Builder<?> request(StaffLink link, LinkKey key, String then) {
		return fresh("staff-browser").modelAttribute("link", link)
			.modelAttribute("action", StaffLinks.code(link.code(), then))
			.modelAttribute("renewal", StaffLinks.enter(link.code(), key.token()));
	}

	private static Rendering.Builder<?> fresh(String view) {
		return Rendering.view(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
	}

}
