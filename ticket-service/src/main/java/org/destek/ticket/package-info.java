/**
 * The service that owns tickets: topics, the human check, submission, following. It
 * publishes what happens to them on {@code ticket-events}; it never lets an identity
 * number out.
 */
@NullMarked
package org.destek.ticket;

import org.jspecify.annotations.NullMarked;
