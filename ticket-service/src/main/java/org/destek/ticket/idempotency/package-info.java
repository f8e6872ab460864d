/**
 * Lets a sender who got no answer send the same again: what is asked for under one key
 * happens once, and a repeat gets what the first one got. Only an accepted post binds its
 * key; no body is kept, only a keyed hash of it.
 */
@NullMarked
package org.destek.ticket.idempotency;

import org.jspecify.annotations.NullMarked;
