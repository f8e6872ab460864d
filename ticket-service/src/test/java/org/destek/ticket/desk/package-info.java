/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.desk;

import org.jspecify.annotations.NullMarked;
