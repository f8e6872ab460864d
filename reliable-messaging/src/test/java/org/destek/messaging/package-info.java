/**
 * Outbox and inbox together, on a real PostgreSQL and a real Kafka that are stopped and
 * started.
 */
@NullMarked
package org.destek.messaging;

import org.jspecify.annotations.NullMarked;
