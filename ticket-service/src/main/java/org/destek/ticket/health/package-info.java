/**
 * How the counter is doing, for operations: figures beside liveness, as health details
 * and as metrics. They count; they never name anybody.
 */
@NullMarked
package org.destek.ticket.health;

import org.jspecify.annotations.NullMarked;
