/**
 * What every service's code is held to, for their tests alone: its rules, and that each
 * bites. What only one service must keep stands in its own ArchitectureTests.
 */
@NullMarked
package org.destek.testing.architecture;

import org.jspecify.annotations.NullMarked;
