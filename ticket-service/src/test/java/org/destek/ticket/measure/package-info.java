/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.measure;

import org.jspecify.annotations.NullMarked;
