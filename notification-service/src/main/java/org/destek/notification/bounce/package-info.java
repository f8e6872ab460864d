/**
 * Recognises mails about the delivery of our mails: delivery reports (RFC 3464), bounces
 * without one as older servers write them, and complaints (RFC 5965). Says which mail
 * failed, at which address and why. Pure: reads parts and words, writes nothing.
 */
@NullMarked
package org.destek.notification.bounce;

import org.jspecify.annotations.NullMarked;
