/**
 * Counts, hour by hour, whether a service kept what is promised, and hands it to the
 * gateway's status page. Features say what is counted; the counting runs by itself over
 * what is new since the last round, and nobody's look costs a query. It counts; it never
 * names anybody.
 */
@NullMarked
package org.destek.foundation.measurement;

import org.jspecify.annotations.NullMarked;
