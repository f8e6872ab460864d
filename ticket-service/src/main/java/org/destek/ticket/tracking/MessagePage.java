package org.destek.ticket.tracking;

import java.util.List;

import org.destek.ticket.core.Message;

/**
 * A part of a conversation.
 *
 * @param messages the oldest first
 * @param earlier whether there are more before
 */
record MessagePage(List<Message> messages, boolean earlier) {

	/** Of a page and perhaps one more before it. */
	static MessagePage of(List<Message> found, int size) {
		int more = Math.max(0, found.size() - size);
		return new MessagePage(found.subList(more, found.size()), more > 0);
	}

}
