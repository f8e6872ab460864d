package org.destek.gateway.institution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.destek.foundation.language.Language;

/** The privacy notice (KVKK, article 10), read once at start. */
@Component
public class PrivacyNotice {

	private final String version;

	private final Map<Language, List<String>> texts = new EnumMap<>(Language.class);

	PrivacyNotice(Institution institution) {
		this.version = institution.privacyNotice().version();
		for (Language each : Language.values()) {
			this.texts.put(each, paragraphs(institution.privacyNotice().in(each)));
		}
	}

	/**
	 * What is stored with a ticket.
	 * @return such as {@code 2026-1}
	 */
	public String version() {
		return this.version;
	}

	/**
	 * The text, a paragraph an element; headings begin with {@code "## "}.
	 */
	public List<String> paragraphs(Locale language) {
		return Objects.requireNonNull(this.texts.get(Language.orFirst(language.getLanguage())));
	}

	private static List<String> paragraphs(Resource file) {
		try {
			String text = file.getContentAsString(StandardCharsets.UTF_8);
			return Stream.of(text.strip().split("\\R\\s*\\R"))
				.map((each) -> each.replaceAll("\\R", " ").strip())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the privacy notice " + file, ex);
		}
	}

}
