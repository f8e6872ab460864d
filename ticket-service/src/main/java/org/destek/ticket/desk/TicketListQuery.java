package org.destek.ticket.desk;

import java.util.List;

import org.destek.ticket.search.SearchTerm;

/**
 * A page of the list that may be shown.
 *
 * @param selection which tickets
 * @param terms what they are to hold
 * @param after where the page begins
 * @param limit how many at most
 */
record TicketListQuery(RowSelection selection, List<SearchTerm> terms, ListCursor after, int limit) {
}
