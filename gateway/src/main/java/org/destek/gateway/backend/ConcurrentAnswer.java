package org.destek.gateway.backend;

import java.time.Instant;

/**
 * An answer that another of the office sent to the same ticket meanwhile.
 *
 * @param by who sent it, by name
 */
public record ConcurrentAnswer(String by, Instant at) {
}
