/**
 * A ticket for one of the office, behind the link of a notice: read it, answer, note,
 * take, assign, move, close, decide on held replies. Opening a page changes nothing. The
 * identity number is shown once, after a reason; it is never in an address, a cookie or a
 * log.
 */
@NullMarked
package org.destek.gateway.staff;

import org.jspecify.annotations.NullMarked;
