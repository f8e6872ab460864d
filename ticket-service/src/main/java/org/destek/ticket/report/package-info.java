/**
 * The head's view: how many requests came, about what, when and from where, and how long
 * they waited in working time, for whom of the office may see their topic. Counts from
 * narrow rows of its own, which are measured shortly after each act and stay when a
 * ticket is erased. Never says anything of a requester; of one of the office only to whom
 * leads them.
 */
@NullMarked
package org.destek.ticket.report;

import org.jspecify.annotations.NullMarked;
