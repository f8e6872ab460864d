package org.destek.gateway.posting;

import java.util.Locale;

import org.destek.gateway.wording.FileSize;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a page tells its reader about files before any is chosen. */
@Component
public class FileBounds {

	private final PostProperties properties;

	private final FileKinds kinds;

	private final MessageSource texts;

	FileBounds(PostProperties properties, FileKinds kinds, MessageSource texts) {
		this.properties = properties;
		this.kinds = kinds;
		this.texts = texts;
	}

	/** How many, how large, and of which kinds. */
	public String hint(Locale language) {
		return this.kinds.areKnown()
				? this.texts.getMessage("field.attachments.hint",
						new Object[] { inWords(language), this.kinds.inWords(language) }, language)
				: this.texts.getMessage("field.attachments.hint.size", new Object[] { inWords(language) }, language);
	}

	/** The endings that a file picker shows; null to show all. */
	public @Nullable String accept() {
		return this.kinds.areKnown() ? this.kinds.endings() : null;
	}

	/** All kinds by name, for the sentence that a file is of none of them. */
	public String kinds() {
		return this.kinds.labels();
	}

	/** The largest file, in bytes. */
	public long bytes() {
		return this.properties.largestFile().toBytes();
	}

	/** The largest file, such as {@code 10 MB}. */
	public String inWords(Locale language) {
		return FileSize.inWords(bytes(), language);
	}

}
