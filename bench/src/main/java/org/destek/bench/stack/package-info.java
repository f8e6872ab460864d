/** The system under load, started for it: its processes, its counters, its mails. */
@NullMarked
package org.destek.bench.stack;

import org.jspecify.annotations.NullMarked;
