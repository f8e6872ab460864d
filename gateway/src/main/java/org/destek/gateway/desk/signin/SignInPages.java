package org.destek.gateway.desk.signin;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.cookie.DeskCookies;
import org.destek.gateway.desk.signin.NotVouchedException.Reason;
import org.destek.gateway.posting.FormProblem;
import org.destek.gateway.posting.RefusalNotice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/** Draws the two steps of signing in: the address, and the digits that were mailed. */
@Component
public class SignInPages {

	static final String PAGE = "/desk/sign-in";

	private final DeskCookies cookies;

	private final IdentityProviders providers;

	private final RefusalNotice notice;

	private final MessageSource texts;

	SignInPages(DeskCookies cookies, IdentityProviders providers, RefusalNotice notice, MessageSource texts) {
		this.cookies = cookies;
		this.providers = providers;
		this.notice = notice;
		this.texts = texts;
	}

	/**
	 * What who is not signed in (any more) sees instead of a page of the desk, from where
	 * it goes on to that page.
	 * @param typed what was sent in vain, to be copied; empty when it was nothing
	 */
	public Rendering signedOut(ServerWebExchange exchange, String typed) {
		if (this.cookies.keyOf(exchange).isPresent()) {
			this.cookies.remove(exchange);
		}
		String asked = Destination.of(exchange.getRequest());
		if (HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
			return address(asked).status(HttpStatus.UNAUTHORIZED)
				.modelAttribute("over", true)
				.modelAttribute("typed", typed)
				.build();
		}
		String then = asked.equals(Destination.DESK) ? "" : "?then=" + UriUtils.encode(asked, UTF_8);
		return Rendering.redirectTo(PAGE + then).build();
	}

	/**
	 * Asks for the address.
	 * @param then where to go on to
	 */
	Rendering.Builder<?> address(String then) {
		return page("desk-sign-in").modelAttribute("then", then)
			.modelAttribute("email", "")
			.modelAttribute("providers", this.providers.all());
	}

	/** The same after a mistake. */
	Rendering wrongAddress(String then, String email, String fault, Locale language) {
		return wrong(address(then).modelAttribute("email", email), "email", "desk.sign-in.email", fault, language);
	}

	/** The same after a service's no. */
	Rendering refusedAddress(String then, String email, BackendRefusal refusal, Locale language) {
		String fault = faultOf(refusal);
		return fault.isEmpty()
				? this.notice.on(address(then).modelAttribute("email", email), refusal, "act.refusal", language)
				: wrongAddress(then, email, fault, language);
	}

	/**
	 * Leads who comes from an identity provider in vain back to where signing in begins.
	 */
	static Rendering notVouched(String then, Reason reason) {
		return Rendering.redirectTo(PAGE + "?then=" + UriUtils.encode(then, UTF_8) + "&vouched=" + reason.label())
			.build();
	}

	/**
	 * Asks for the digits.
	 * @param code the digits as a link has them, or as they were typed
	 */
	Rendering.Builder<?> digits(String id, String code, boolean remember) {
		return page("desk-sign-in-code").modelAttribute("id", id)
			.modelAttribute("code", code)
			.modelAttribute("remember", remember);
	}

	/** The same after a service's no. */
	Rendering refusedDigits(String id, String code, boolean remember, BackendRefusal refusal, Locale language) {
		String fault = faultOf(refusal);
		Rendering.Builder<?> page = digits(id, code, remember);
		return fault.isEmpty() ? this.notice.on(page, refusal, "act.refusal", language)
				: wrong(page, "code", "desk.sign-in.code", fault, language);
	}

	private Rendering wrong(Rendering.Builder<?> page, String field, String label, String fault, Locale language) {
		String problem = this.texts.getMessage(label, null, language) + ": " + fault;
		return page.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.modelAttribute("problems", List.of(new FormProblem(field, problem)))
			.modelAttribute("fault", fault)
			.build();
	}

	/** What is wrong with the field; empty for a no that has nothing to do with it. */
	private static String faultOf(BackendRefusal refusal) {
		boolean fields = refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
		return fields ? refusal.errors().stream().map(FieldError::message).distinct().collect(joining(" ")) : "";
	}

	private static Rendering.Builder<?> page(String view) {
		return Rendering.view(view).header(HttpHeaders.CACHE_CONTROL, "no-store").modelAttribute("problems", List.of());
	}

	static String digitsPath(String id) {
		return PAGE + "/" + UriUtils.encodePathSegment(id, UTF_8);
	}

}
