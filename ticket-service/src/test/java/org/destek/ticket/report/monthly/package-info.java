/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.report.monthly;

import org.jspecify.annotations.NullMarked;
