/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.sweep;

import org.jspecify.annotations.NullMarked;
