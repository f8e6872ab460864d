/**
 * What people type to find a request again, read so that nothing of it is ever an error:
 * words, phrases in quotes, and {@code topic:} and its like. The words of tickets are
 * kept by the database. Knows no ticket and nobody's rights, and never finds an identity
 * number.
 */
@NullMarked
package org.destek.ticket.search;

import org.jspecify.annotations.NullMarked;
