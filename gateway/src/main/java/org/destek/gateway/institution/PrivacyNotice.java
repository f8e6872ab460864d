package org.destek.gateway.institution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The privacy notice (KVKK, article 10), read once at start. */
@Component
public class PrivacyNotice {

	private final String version;

	private final List<String> turkish;

	private final List<String> english;

	PrivacyNotice(Institution institution) {
		this.version = institution.privacyNotice().version();
		this.turkish = paragraphs(institution.privacyNotice().tr());
		this.english = paragraphs(institution.privacyNotice().en());
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
		return "tr".equals(language.getLanguage()) ? this.turkish : this.english;
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
