/**
 * The servers of {@code ./destek up} for tests: one of each for all tests of a program,
 * on free ports and in a folder that is thrown away.
 */
@NullMarked
package org.destek.testing.server;

import org.jspecify.annotations.NullMarked;
