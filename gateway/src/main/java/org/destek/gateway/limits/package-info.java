/**
 * Slows down guessing and flooding without shutting out a campus behind one address: only
 * failures count, and no limit stands on an address alone.
 */
@NullMarked
package org.destek.gateway.limits;

import org.jspecify.annotations.NullMarked;
