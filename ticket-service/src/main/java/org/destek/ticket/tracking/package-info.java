/**
 * Lets a requester follow a ticket: shows it to who holds its key or a mailed link, and
 * has such a link mailed again. Who asks never learns whether a code or an address is
 * known here, not even by the time that the answer takes.
 */
@NullMarked
package org.destek.ticket.tracking;

import org.jspecify.annotations.NullMarked;
