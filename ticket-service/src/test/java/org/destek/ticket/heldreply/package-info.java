/**
 * Tests of the package of the same name.
 */
@NullMarked
package org.destek.ticket.heldreply;

import org.jspecify.annotations.NullMarked;
