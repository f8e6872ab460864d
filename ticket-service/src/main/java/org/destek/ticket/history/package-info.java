/**
 * What was done with a ticket besides writing, and the internal notes: what only the
 * office reads. Written in the transaction of the act itself. No note ever reaches a
 * requester.
 */
@NullMarked
package org.destek.ticket.history;

import org.jspecify.annotations.NullMarked;
