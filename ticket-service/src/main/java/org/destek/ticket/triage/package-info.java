/**
 * What the office sorts its tickets by: a priority, tags of its own, and a day by which
 * one is to be done. Each change is noted in the ticket's history; no event tells of it,
 * since no other service reads it. A requester sees nothing of this.
 */
@NullMarked
package org.destek.ticket.triage;

import org.jspecify.annotations.NullMarked;
