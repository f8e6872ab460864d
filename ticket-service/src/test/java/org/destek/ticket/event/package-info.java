/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.event;

import org.jspecify.annotations.NullMarked;
