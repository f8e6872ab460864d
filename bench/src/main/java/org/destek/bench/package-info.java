/**
 * Measures the running system and prints the figures: what it does in a second, how long
 * a request takes, and what each process spends on it. It judges nothing.
 */
@NullMarked
package org.destek.bench;

import org.jspecify.annotations.NullMarked;
