/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.office;

import org.jspecify.annotations.NullMarked;
