/**
 * Tells apart what the writer of a mail wrote and what their program added: quotes,
 * signatures, adverts. Removes only lines that a mail of this ticket said before, and the
 * line that all our mails begin with; whatever else is not shown is folded in its place.
 * Pure: no database, no clock.
 */
@NullMarked
package org.destek.notification.replytext;

import org.jspecify.annotations.NullMarked;
