package org.destek.gateway.institution;

import java.net.URI;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.RedirectView;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import org.destek.foundation.language.Language;
import org.destek.foundation.requestform.RequestForm;
import org.destek.gateway.language.ReaderLanguage;

/**
 * What every page is drawn with: {@code styles}, {@code institution},
 * {@code requestForm}, {@code privacyVersion}, {@code lang} (such as "tr"),
 * {@code otherLanguages} (the same page in each other language), {@code path},
 * {@code now} (in people's time zone).
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
		Map<String, Object> model = new HashMap<>();
		model.put("styles", this.styles.text());
		model.put("institution", this.institution);
		model.put("requestForm", RequestForm.SHIPPED);
		model.put("privacyVersion", this.privacyNotice.version());
		model.put("lang", language.getLanguage());
		model.put("otherLanguages",
				Stream.of(Language.values())
					.filter((each) -> !each.locale().equals(language))
					.map((each) -> OtherLanguage.of(each, exchange))
					.toList());
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
	private static String inLanguage(ServerWebExchange exchange, Language language) {
		URI address = exchange.getRequest().getURI();
		// Two slashes in front would lead to another host.
		String path = address.getRawPath().replaceAll("/{2,}", "/");
		String query = address.getRawQuery();
		boolean kept = query != null && path.startsWith("/desk");
		return path + "?lang=" + language.tag() + (kept ? LANGUAGE.matcher("&" + query).replaceAll("") : "");
	}

	/**
	 * A language that the page can be read in instead.
	 *
	 * @param name what its own speakers call it
	 * @param url the same page in it
	 */
	public record OtherLanguage(String tag, String name, String url) {

		private static OtherLanguage of(Language language, ServerWebExchange exchange) {
			Locale locale = language.locale();
			return new OtherLanguage(language.tag(), locale.getDisplayLanguage(locale), inLanguage(exchange, language));
		}

		/** Such as {@code EN}, where the name has no room. */
		public String shortName() {
			return this.tag.toUpperCase(Locale.ROOT);
		}

		/** Such as {@code English (EN)}, for who hears both. */
		public String fullName() {
			return "%s (%s)".formatted(this.name, shortName());
		}

	}

}
