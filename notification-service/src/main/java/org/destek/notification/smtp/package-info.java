/**
 * Speaks SMTP (RFC 5321) and MIME (RFC 2045 to 2049) for delivery, over connections that
 * are kept open between mails. Tells a refusal from a delay from a server that cannot be
 * reached. Knows no notice.
 */
@NullMarked
package org.destek.notification.smtp;

import org.jspecify.annotations.NullMarked;
