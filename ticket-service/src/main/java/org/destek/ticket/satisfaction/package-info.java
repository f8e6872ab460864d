/**
 * Asks requesters whether their problem is solved, and keeps one answer a ticket until it
 * is closed for good. The office reads it in the ticket's history; the report counts it.
 */
@NullMarked
package org.destek.ticket.satisfaction;

import org.jspecify.annotations.NullMarked;
