/**
 * Lists that somebody of the office saved under a name. What a list is, its address says;
 * here it is kept as it came and judged by nobody. Seen and changed by its person alone.
 */
@NullMarked
package org.destek.ticket.savedfilter;

import org.jspecify.annotations.NullMarked;
