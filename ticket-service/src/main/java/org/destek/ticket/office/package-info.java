/**
 * The files that an office writes for itself: read once, at start, with all their
 * mistakes told at once in words that say what to mend. Knows nothing of what the files
 * are about.
 */
@NullMarked
package org.destek.ticket.office;

import org.jspecify.annotations.NullMarked;
