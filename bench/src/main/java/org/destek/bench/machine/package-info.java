/** What the machine itself does: its speed, and the processor time of its processes. */
@NullMarked
package org.destek.bench.machine;

import org.jspecify.annotations.NullMarked;
