package org.destek.gateway.institution;

import java.net.URI;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.RedirectView;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import org.destek.foundation.requestform.RequestForm;
import org.destek.gateway.language.ReaderLanguage;

/**
 * What every page is drawn with: {@code styles}, {@code institution},
 * {@code requestForm}, {@code privacyVersion}, {@code lang} ("tr" or "en"),
 * {@code otherLang}, {@code otherLangUrl} (the same page in the other language),
 * {@code path}, {@code now} (in people's time zone).
 */
@Component
public class PageModel {

	private static final Pattern LANGUAGE = Pattern.compile("&lang=[^&]*");

	private final Institution institution;

	private final PrivacyNotice privacyNotice;

	private final PageStyles styles;

	private final Clock clock;

	PageModel(Institution institution, PrivacyNotice privacyNotice, PageStyles styles, Clock clock) {
		this.styles = styles;
		this.institution = institution;
		this.privacyNotice = privacyNotice;
		this.clock = clock;
	}

	public Map<String, Object> of(ServerWebExchange exchange) {
		Locale language = ReaderLanguage.of(exchange);
		String other = language.equals(ReaderLanguage.TURKISH) ? "en" : "tr";
		Map<String, Object> model = new HashMap<>();
		model.put("styles", this.styles.text());
		model.put("institution", this.institution);
		model.put("requestForm", RequestForm.SHIPPED);
		model.put("privacyVersion", this.privacyNotice.version());
		model.put("lang", language.getLanguage());
		model.put("otherLang", other);
		model.put("otherLangUrl", inLanguage(exchange, other));
		model.put("path", exchange.getRequest().getPath().value());
		model.put("now", ZonedDateTime.now(this.clock.withZone(this.institution.timeZone())));
		return model;
	}

	/**
	 * Adds all this to a page that no controller draws, such as that of a refusal.
	 * @param page a redirection stays as it is
	 */
	public Rendering addTo(Rendering page, ServerWebExchange exchange) {
		if (!(page.view() instanceof RedirectView)) {
			of(exchange).forEach(page.modelAttributes()::putIfAbsent);
		}
		return page;
	}

	/** At the desk, the address says which list is read: that stays. */
	private static String inLanguage(ServerWebExchange exchange, String language) {
		URI address = exchange.getRequest().getURI();
		// Two slashes in front would lead to another host.
		String path = address.getRawPath().replaceAll("/{2,}", "/");
		String query = address.getRawQuery();
		boolean kept = query != null && path.startsWith("/desk");
		return path + "?lang=" + language + (kept ? LANGUAGE.matcher("&" + query).replaceAll("") : "");
	}

}
