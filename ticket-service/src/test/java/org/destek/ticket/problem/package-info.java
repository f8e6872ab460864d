/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.problem;

import org.jspecify.annotations.NullMarked;
