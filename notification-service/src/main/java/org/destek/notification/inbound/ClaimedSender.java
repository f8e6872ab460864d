package org.destek.notification.inbound;

import org.jspecify.annotations.Nullable;

/**
 * Who a mail says it is from, as the events name it.
 *
 * @param address the address
 * @param name the name beside it
 */
record ClaimedSender(String address, @Nullable String name) {
}
