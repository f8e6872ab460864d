/**
 * A ticket for one of the office, behind the link of a notice and, once a browser, a code
 * by mail: read it, answer, note, take, assign, move, close, decide on held replies. A
 * link alone shows no more than the head of its mail; one that no longer opens has a new
 * one mailed. Opening a page changes nothing. The identity number is shown once, after a
 * reason; it is never in an address, a cookie or a log.
 */
@NullMarked
package org.destek.gateway.staff;

import org.jspecify.annotations.NullMarked;
