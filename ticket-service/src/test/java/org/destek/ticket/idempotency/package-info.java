/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.idempotency;

import org.jspecify.annotations.NullMarked;
