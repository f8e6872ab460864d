/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.worktime;

import org.jspecify.annotations.NullMarked;
