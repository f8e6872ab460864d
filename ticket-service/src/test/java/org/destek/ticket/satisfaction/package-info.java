/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.satisfaction;

import org.jspecify.annotations.NullMarked;
