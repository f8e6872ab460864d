/**
 * Tests of the package of the same name.
 */
@NullMarked
package org.destek.ticket.inboundmail;

import org.jspecify.annotations.NullMarked;
