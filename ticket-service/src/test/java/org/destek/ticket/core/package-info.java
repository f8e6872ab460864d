/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.core;

import org.jspecify.annotations.NullMarked;
