/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.correction;

import org.jspecify.annotations.NullMarked;
