/**
 * The office's page of a ticket, behind the link in a notice: who may open it, in which
 * browser, and what can be done there. Tells nothing itself but that a code is needed;
 * what staff do is conversation's. Reading changes nothing; an identity number leaves
 * only after who asked for it and why was written down.
 */
@NullMarked
package org.destek.ticket.staff;

import org.jspecify.annotations.NullMarked;
