/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.language;

import org.jspecify.annotations.NullMarked;
