package org.destek.gateway.status.promise;

import java.util.List;

/**
 * A sentence with figures, to be said in the reader's language.
 *
 * @param key of the text
 * @param figures numbers, moments ({@code Instant}) and lengths of time
 * ({@code Duration})
 */
public record StatusMessage(String key, List<Object> figures) {

	static StatusMessage of(String key, Object... figures) {
		return new StatusMessage(key, List.of(figures));
	}

}
