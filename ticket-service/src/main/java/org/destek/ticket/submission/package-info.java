/**
 * Takes a request from the form: once, whole, or not at all. All mistakes are told
 * together; a repeat under the same key gets the same answer; what was accepted is
 * published as {@code ticket-submitted.v1}. No typed text and no number goes to a log.
 */
@NullMarked
package org.destek.ticket.submission;

import org.jspecify.annotations.NullMarked;
