package org.destek.gateway.posting;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.destek.foundation.wording.FileSize;

/** Says why a file was not taken. */
@Component
class FileMessages {

	private final MessageSource texts;

	private final FileLimits limits;

	FileMessages(MessageSource texts, FileLimits limits) {
		this.texts = texts;
		this.limits = limits;
	}

	String four(Locale language) {
		return this.texts.getMessage("file.four", new Object[] { this.limits.most() }, language);
	}

	String label(Locale language) {
		return this.texts.getMessage("field.attachments", null, language);
	}

	String lost(String name, Locale language) {
		return this.texts.getMessage("file.lost", new Object[] { name }, language);
	}

	String gone(String name, Locale language) {
		return this.texts.getMessage("file.gone", new Object[] { name }, language);
	}

	/**
	 * The sentence about a file that was refused for what is in it.
	 * @param reason as attachment-service names it
	 * @return empty when the file's status says it all
	 */
	Optional<String> about(String name, @Nullable String reason, Locale language) {
		return ("password".equals(reason) || "macro".equals(reason)) ? said("file." + reason, language, name)
				: Optional.empty();
	}

	/**
	 * The sentence about a file that was judged.
	 * @param status what it was answered with
	 * @return empty when the service could not judge it
	 */
	Optional<String> about(String name, long size, int status, Locale language) {
		return switch (status) {
			case 413 ->
				said("file.too-large", language, name, FileSize.above(size, language), this.limits.inWords(language));
			case 415 -> said("file.unsupported-kind", language, name, this.limits.kinds());
			case 400, 422 -> said("file.empty-file", language, name);
			default -> Optional.empty();
		};
	}

	private Optional<String> said(String key, Locale language, Object... values) {
		return Optional.of(this.texts.getMessage(key, values, language));
	}

}
