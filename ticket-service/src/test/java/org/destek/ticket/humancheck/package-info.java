/** What the human check promises. */
@NullMarked
package org.destek.ticket.humancheck;

import org.jspecify.annotations.NullMarked;
