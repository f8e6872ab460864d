/** Makes the load, in a program of its own: one run of Gatling a step. */
@NullMarked
package org.destek.bench.load;

import org.jspecify.annotations.NullMarked;
