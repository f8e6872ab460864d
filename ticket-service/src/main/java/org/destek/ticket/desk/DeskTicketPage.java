package org.destek.ticket.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param tickets those with the newest activity first
 * @param next where the next page begins; null on the last
 * @param counts how many there are in each view, whatever else was asked for
 */
public record DeskTicketPage(List<DeskTicket> tickets, @Nullable String next, DeskCounts counts) {
}
