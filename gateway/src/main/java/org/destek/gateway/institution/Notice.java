package org.destek.gateway.institution;

import java.net.URI;
import java.time.OffsetDateTime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.LocalText;

/**
 * What the office wants everyone to know before they write.
 *
 * @param since when the issue began, or the news was written
 * @param link where there is more; null when this is all
 */
public record Notice(@NotNull Kind kind, @NotNull OffsetDateTime since, @NotNull @Valid LocalText title,
		@NotNull @Valid LocalText text, @Nullable URI link) {

	/** What a notice is about. */
	public enum Kind {

		/** Something is broken and being worked on. */
		KNOWN_ISSUE,

		/** Something is new. */
		NEWS

	}

}
