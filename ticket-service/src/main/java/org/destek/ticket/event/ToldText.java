package org.destek.ticket.event;

import java.util.UUID;

import org.destek.ticket.ticket.Message;

/**
 * A text of the conversation as events tell it.
 *
 * @param id the message's or note's id
 * @param text what was written
 */
public record ToldText(UUID id, String text) {

	public static ToldText of(Message message) {
		return new ToldText(message.id(), message.text());
	}

}
