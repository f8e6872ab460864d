/**
 * One act on several tickets of the office's list. Each ticket is asked for its own
 * rights, in a transaction of its own, once a key; of each it is told whether the act was
 * done, and if not, why. What the acts are, other features know.
 */
@NullMarked
package org.destek.ticket.bulk;

import org.jspecify.annotations.NullMarked;
