/**
 * Tests of the package of the same name.
 */
@NullMarked
package org.destek.ticket.staffing;

import org.jspecify.annotations.NullMarked;
