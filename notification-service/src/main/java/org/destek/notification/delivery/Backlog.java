package org.destek.notification.delivery;

/**
 * What is not yet sent.
 *
 * @param waiting due, or to be tried again
 * @param held given a later time by the pace of first mails
 * @param failed given up or refused, in the last thirty days
 * @param oldestSeconds how long the oldest due one waits
 */
record Backlog(long waiting, long held, long failed, double oldestSeconds) {
}
