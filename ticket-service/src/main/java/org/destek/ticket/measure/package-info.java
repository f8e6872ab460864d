/**
 * What this service counts that leaves no row of its own: repeats, times and refusals, by
 * the hour and for all copies. It counts; it never names anybody.
 */
@NullMarked
package org.destek.ticket.measure;

import org.jspecify.annotations.NullMarked;
