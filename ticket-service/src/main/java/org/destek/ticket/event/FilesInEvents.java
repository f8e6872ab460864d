package org.destek.ticket.event;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.messaging.outbox.EventExtension;

/**
 * Says beside an event whether it brings files ({@code ce_files}), so that
 * attachment-service need not read those that bring none.
 */
@Component
class FilesInEvents implements EventExtension {

	/** A text that quotes it cannot be taken for it: JSON escapes the quotes in texts. */
	private static final String FILES = "\"attachments\":";

	private static final String NONE = "[]";

	@Override
	public String name() {
		return "files";
	}

	@Override
	public @Nullable String valueFor(String type, String data) {
		int found = data.indexOf(FILES);
		if (found < 0) {
			return null;
		}
		while (found >= 0) {
			if (!data.startsWith(NONE, found + FILES.length())) {
				return "true";
			}
			found = data.indexOf(FILES, found + FILES.length());
		}
		return "false";
	}

}
