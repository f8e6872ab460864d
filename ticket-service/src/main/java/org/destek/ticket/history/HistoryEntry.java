package org.destek.ticket.history;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Message.Author;

/**
 * Something that was done with a ticket.
 *
 * @param id its id
 * @param what what was done
 * @param role the side of the counter; null when nobody did it
 * @param by who of the office did it; null otherwise
 * @param detail what else is known, by what was done
 * @param at when
 */
public record HistoryEntry(UUID id, HistoryAct what, @Nullable Author role, @Nullable Agent by, @Nullable String detail,
		Instant at) {
}
