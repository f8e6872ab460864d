package org.destek.gateway.wording;

/**
 * A topic's expected time as a page says it.
 *
 * @param requests how many requests it was learned from
 * @param half by then half of them were answered, in words
 * @param most by then nine of ten were answered, in words
 * @param halfShare the first as a part of the second, in percent, for the bar
 */
public record WaitingTime(int requests, String half, String most, long halfShare) {
}
