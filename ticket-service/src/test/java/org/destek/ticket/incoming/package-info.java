/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.incoming;

import org.jspecify.annotations.NullMarked;
