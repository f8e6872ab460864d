/**
 * The mails that no rule could decide, for operations: listed, released or discarded at a
 * management endpoint. Shows no word of a mail, and of its sender no more than the
 * domain.
 */
@NullMarked
package org.destek.notification.inbound.quarantine;

import org.jspecify.annotations.NullMarked;
