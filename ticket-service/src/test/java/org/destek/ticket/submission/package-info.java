/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.submission;

import org.jspecify.annotations.NullMarked;
