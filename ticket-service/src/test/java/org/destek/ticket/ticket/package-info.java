/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.ticket;

import org.jspecify.annotations.NullMarked;
