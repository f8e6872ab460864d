/**
 * Codes by mail that prove to read a mailbox: a challenge is opened, its code is mailed
 * by notification-service, who typed it right redeems it once. Publishes
 * {@code code-requested.v1}; neither table nor event ever holds a code.
 */
@NullMarked
package org.destek.ticket.code;

import org.jspecify.annotations.NullMarked;
