package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.UUID;

import org.destek.ticket.ticket.Agent;
import org.destek.ticket.ticket.Message.Author;
import org.jspecify.annotations.Nullable;

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
