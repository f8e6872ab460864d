/**
 * What {@code ./destek up} does: checks ports, starts the servers and the services, waits
 * until all are healthy, starts again what dies, and stops all of it. One line on the
 * console for each thing that a person must know; the rest goes to log files.
 */
@NullMarked
package org.destek.launcher;

import org.jspecify.annotations.NullMarked;
