package org.destek.ticket.desk;

/**
 * How many tickets stand in the views of a person's list.
 *
 * @param open what is not finished
 * @param mine of these, what the person has
 * @param nobody of these, what nobody has
 * @param waitingForUs what waits for an answer of the office
 * @param overdue what has waited for it too long; 1000 stands for that many or more
 */
public record DeskCounts(long open, long mine, long nobody, long waitingForUs, long overdue) {
}
