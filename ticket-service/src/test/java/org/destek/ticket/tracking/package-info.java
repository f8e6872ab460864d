/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.tracking;

import org.jspecify.annotations.NullMarked;
