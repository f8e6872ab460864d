/**
 * The files that an office writes for itself: read at start and watched from then on,
 * with all their mistakes told at once in words that say what to mend. A service does not
 * start with mistakes; while it runs, a file that has them changes nothing. Knows nothing
 * of what the files are about.
 */
@NullMarked
package org.destek.ticket.office;

import org.jspecify.annotations.NullMarked;
