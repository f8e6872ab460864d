package org.destek.ticket.event;

import java.util.List;
import java.util.UUID;

import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Message;

/**
 * The text of a message or note, as events hold it.
 *
 * @param id the message's or note's id
 * @param text what was written
 * @param folded what else its mail holds
 */
public record MessageText(UUID id, String text, List<FoldedText> folded) {

	public static MessageText of(Message message) {
		return new MessageText(message.id(), message.text(), message.folded());
	}

}
