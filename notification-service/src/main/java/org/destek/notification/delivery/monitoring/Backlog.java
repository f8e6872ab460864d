package org.destek.notification.delivery.monitoring;

import java.util.List;

/**
 * What is not yet sent.
 *
 * @param waiting due, or to be tried again
 * @param held given a later time by the budget of their mailbox
 * @param failed given up or refused, in the last thirty days
 * @param oldestSeconds how long the oldest due one waits
 * @param unknown those of the last day that the server may have and did not say so
 * @param unknownOf the codes of some of their tickets
 */
record Backlog(long waiting, long held, long failed, double oldestSeconds, long unknown, List<String> unknownOf) {
}
