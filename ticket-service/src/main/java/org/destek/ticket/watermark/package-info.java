/**
 * Lets consumers of {@code ticket-events} know how far they have read: publishes
 * {@code ticket-events-watermark.v1} on each partition every hour. attachment-service
 * erases no file before it has read past the last moment at which a ticket could have
 * named it. Never publishes a moment that a request under way may still come before.
 */
@NullMarked
package org.destek.ticket.watermark;

import org.jspecify.annotations.NullMarked;
