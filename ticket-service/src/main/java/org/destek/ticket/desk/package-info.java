/**
 * The office's list of requests: a row a ticket, which the database keeps with each act,
 * walked by index, and counts that are kept and not counted. Page, mail and API ask the
 * same query, and it decides alone which tickets somebody may see. Changes no ticket.
 */
@NullMarked
package org.destek.ticket.desk;

import org.jspecify.annotations.NullMarked;
