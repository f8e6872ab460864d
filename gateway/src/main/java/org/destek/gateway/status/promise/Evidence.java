package org.destek.gateway.status.promise;

import java.time.Duration;
import java.time.Instant;

/**
 * What is judged by.
 *
 * @param tickets counted by ticket-service
 * @param notices counted by notification-service
 * @param waiting how many notices wait right now; 0 when nobody knows
 * @param oldestWaits for how long the oldest of them has
 * @param now when it is judged
 */
public record Evidence(Measures tickets, Measures notices, long waiting, Duration oldestWaits, Instant now) {
}
