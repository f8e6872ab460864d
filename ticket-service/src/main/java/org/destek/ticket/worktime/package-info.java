/**
 * How long people wait, counted in the office's working time.
 */
@NullMarked
package org.destek.ticket.worktime;

import org.jspecify.annotations.NullMarked;
