package org.destek.attachment;

import java.util.Locale;

import org.destek.foundation.wording.FileSize;

/**
 * A size in a sentence for people.
 *
 * @param bytes how many
 * @param aboveLimit whether it is above a limit that the sentence names, too
 */
public record SizeArgument(long bytes, boolean aboveLimit) implements LocalisedArgument {

	public SizeArgument(long bytes) {
		this(bytes, false);
	}

	@Override
	public String in(Locale locale) {
		return this.aboveLimit ? FileSize.above(this.bytes, locale) : FileSize.inWords(this.bytes, locale);
	}

}
