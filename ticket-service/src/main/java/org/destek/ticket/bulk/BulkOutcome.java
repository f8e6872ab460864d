package org.destek.ticket.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of several tickets.
 *
 * @param code as it was asked for
 * @param subject one line; null of what the viewer may not see
 * @param outcome {@code done}, {@code stale}, {@code not-found}, {@code closed},
 * {@code unknown-person}, {@code too-many-tags} or {@code failed}
 */
record BulkOutcome(String code, @Nullable String subject, String outcome) {

	static final String DONE = "done";

}
