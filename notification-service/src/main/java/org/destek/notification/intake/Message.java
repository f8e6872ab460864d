package org.destek.notification.intake;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a text of the conversation.
 *
 * @param text what is shown
 * @param folded what else its mail holds; null in events from before it was told
 */
public record Message(String text, @Nullable List<FoldedText> folded) {

	public Message {
		Objects.requireNonNull(text, "text");
	}

	/** The text for a mail, which says where lines are left out. */
	public String textIn(String language) {
		return FoldedText.named(this.text, this.folded, language);
	}

}
