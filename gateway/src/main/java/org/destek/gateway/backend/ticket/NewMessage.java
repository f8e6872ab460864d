package org.destek.gateway.backend.ticket;

import java.util.List;

/**
 * A turn of the conversation as ticket-service takes it.
 *
 * @param attachments upload receipts, in the writer's order
 * @param missingAttachments names of files that the writer leaves out knowingly, because
 * they could not be uploaded
 */
public record NewMessage(String text, List<String> attachments, List<String> missingAttachments) {

	@Override
	public String toString() {
		return "NewMessage[not shown]";
	}

}
