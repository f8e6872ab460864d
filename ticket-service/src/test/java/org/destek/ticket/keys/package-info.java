/** What key files promise. */
@NullMarked
package org.destek.ticket.keys;

import org.jspecify.annotations.NullMarked;
