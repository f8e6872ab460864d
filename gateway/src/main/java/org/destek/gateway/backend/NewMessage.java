package org.destek.gateway.backend;

import java.util.List;

/**
 * A turn of the conversation as ticket-service takes it.
 *
 * @param attachments upload receipts, in the writer's order
 */
public record NewMessage(String text, List<String> attachments) {

	@Override
	public String toString() {
		return "NewMessage[not shown]";
	}

}
