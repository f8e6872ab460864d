/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.code;

import org.jspecify.annotations.NullMarked;
