/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.staff;

import org.jspecify.annotations.NullMarked;
