package org.destek.gateway.status.promise;

import java.time.Duration;

/**
 * A promise of time.
 *
 * @param limit the time that is promised
 * @param waits for how long something waits right now beyond that; zero when nothing does
 */
public record Pace(Duration limit, Duration waits) {
}
