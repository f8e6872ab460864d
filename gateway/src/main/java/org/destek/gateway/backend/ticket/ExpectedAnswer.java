package org.destek.gateway.backend.ticket;

/**
 * How soon a topic's requests of the last four weeks were answered, in working minutes.
 *
 * @param requests how many there were
 * @param halfWithinMinutes half of them were answered by then
 * @param mostWithinMinutes nine of ten were answered by then
 */
public record ExpectedAnswer(int requests, long halfWithinMinutes, long mostWithinMinutes) {
}
