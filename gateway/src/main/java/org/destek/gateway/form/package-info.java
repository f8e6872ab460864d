/**
 * A new request: its topic is chosen, its one form is sent to ticket-service or shown
 * again as it was typed, its receipt says what happens next. Never keeps or logs what was
 * typed; the identity number goes to ticket-service and back to its own typist only.
 */
@NullMarked
package org.destek.gateway.form;

import org.jspecify.annotations.NullMarked;
