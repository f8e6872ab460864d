/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.reminder;

import org.jspecify.annotations.NullMarked;
