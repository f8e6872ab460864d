/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.search;

import org.jspecify.annotations.NullMarked;
