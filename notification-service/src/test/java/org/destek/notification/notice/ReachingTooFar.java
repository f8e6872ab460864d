package org.destek.notification.notice;

import org.destek.notification.delivery.transport.MailTransport;

/** A plan that sends by itself, for the rule against it to find. */
record ReachingTooFar(MailTransport transport) {
}
