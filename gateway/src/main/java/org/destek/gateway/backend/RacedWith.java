package org.destek.gateway.backend;

import java.time.Instant;

/**
 * Who was faster with an answer to the same ticket.
 *
 * @param by name
 */
public record RacedWith(String by, Instant at) {
}
