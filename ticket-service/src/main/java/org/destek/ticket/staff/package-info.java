/**
 * The office's page of a ticket, for who {@code access} lets in: what it shows and what
 * can be done there. Publishes nothing itself; what staff do is conversation's. Reading
 * changes nothing; an identity number leaves only after who asked for it and why was
 * written down.
 */
@NullMarked
package org.destek.ticket.staff;

import org.jspecify.annotations.NullMarked;
