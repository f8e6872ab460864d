package org.destek.ticket.event;

import java.util.List;
import java.util.UUID;

import org.destek.ticket.ticket.FoldedText;
import org.destek.ticket.ticket.Message;

/**
 * A text of the conversation as events tell it.
 *
 * @param id the message's or note's id
 * @param text what was written
 * @param folded what else its mail holds
 */
public record ToldText(UUID id, String text, List<FoldedText> folded) {

	public static ToldText of(Message message) {
		return new ToldText(message.id(), message.text(), message.folded());
	}

}
