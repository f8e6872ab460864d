/**
 * Writes rows of several features in one statement, and so in one round trip: each
 * feature says how its row is written, none knows the others. Decides nothing.
 */
@NullMarked
package org.destek.ticket.insert;

import org.jspecify.annotations.NullMarked;
