/** What the vault promises. */
@NullMarked
package org.destek.ticket.privacy;

import org.jspecify.annotations.NullMarked;
