/**
 * The ticket itself: its code, key, requester, messages and files, and the tables they
 * are kept in. Submission makes tickets, tracking shows them. Neither the access key nor
 * an identity number is ever a field here.
 */
@NullMarked
package org.destek.ticket.ticket;

import org.jspecify.annotations.NullMarked;
