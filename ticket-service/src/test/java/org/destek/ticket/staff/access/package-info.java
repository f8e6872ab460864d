/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.staff.access;

import org.jspecify.annotations.NullMarked;
