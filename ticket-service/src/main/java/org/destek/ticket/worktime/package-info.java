/**
 * Working time: when the office is open, how long requests wait in its hours, and what a
 * new request may expect from the last four weeks. Days and hours only: it knows no
 * topic's name and nobody's address, and promises nothing that too few requests show.
 */
@NullMarked
package org.destek.ticket.worktime;

import org.jspecify.annotations.NullMarked;
