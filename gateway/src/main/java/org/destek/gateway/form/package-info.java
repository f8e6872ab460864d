/**
 * The one form: sent to ticket-service, and drawn again as it was typed whenever it
 * cannot be sent. Never keeps or logs what was typed; the identity number goes to
 * ticket-service and back to its own typist only.
 */
@NullMarked
package org.destek.gateway.form;

import org.jspecify.annotations.NullMarked;
