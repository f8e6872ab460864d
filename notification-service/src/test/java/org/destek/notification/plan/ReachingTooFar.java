package org.destek.notification.plan;

import org.destek.notification.delivery.MailTransport;

/** A plan that sends by itself, for the rule against it to find. */
record ReachingTooFar(MailTransport transport) {
}
