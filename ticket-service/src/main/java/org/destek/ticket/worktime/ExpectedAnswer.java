package org.destek.ticket.worktime;

/**
 * How soon requests about a topic were answered in the last four weeks.
 *
 * @param requests how many there were
 * @param halfWithinMinutes working minutes within which half of them had an answer
 * @param mostWithinMinutes working minutes within which nine of ten had one
 */
public record ExpectedAnswer(long requests, long halfWithinMinutes, long mostWithinMinutes) {
}
