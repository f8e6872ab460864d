package org.destek.gateway.status.promise;

import java.time.Duration;

/**
 * The time that a promise allows, and what waits beyond it.
 *
 * @param limit the time that is promised
 * @param waits for how long something waits right now beyond that; zero when nothing does
 */
public record LatencyTarget(Duration limit, Duration waits) {
}
