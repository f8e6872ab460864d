package org.destek.gateway.posting;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.destek.foundation.requestform.AttachmentLimit;
import org.destek.foundation.wording.FileSize;

/** What a page tells its reader about files before any is chosen. */
@Component
public class FileLimits {

	private final AttachmentLimit limit;

	private final FileKinds kinds;

	private final MessageSource texts;

	FileLimits(AttachmentLimit limit, FileKinds kinds, MessageSource texts) {
		this.limit = limit;
		this.kinds = kinds;
		this.texts = texts;
	}

	/** How many, how large, and of which kinds. */
	public String hint(Locale language) {
		return this.kinds.areKnown()
				? this.texts.getMessage("field.attachments.hint",
						new Object[] { inWords(language), this.kinds.inWords(language), most() }, language)
				: this.texts.getMessage("field.attachments.hint.size", new Object[] { inWords(language), most() },
						language);
	}

	/** The endings that a file picker shows; null to show all. */
	public @Nullable String accept() {
		return this.kinds.areKnown() ? this.kinds.endings() : null;
	}

	/** All kinds by name, for the sentence that a file is of none of them. */
	public String kinds() {
		return this.kinds.labels();
	}

	/** The size of a file, such as {@code 412 KB}. */
	public String sizeInWords(long bytes, Locale language) {
		return FileSize.inWords(bytes, language);
	}

	/** How many files a message may have. */
	public int most() {
		return this.limit.most();
	}

	/** The largest file, in bytes. */
	public long bytes() {
		return this.limit.maxSize().toBytes();
	}

	/** The largest file, such as {@code 10 MB}. */
	public String inWords(Locale language) {
		return FileSize.inWords(bytes(), language);
	}

}
