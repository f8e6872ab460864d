/**
 * What operations do by hand, as commands: {@code ./destek ops …}. Each says what it did,
 * changes nothing with {@code --dry-run}, asks nothing, and leaves with 0 only when all
 * of it is done. Never prints what a person wrote unless it is told to.
 */
@NullMarked
package org.destek.launcher.ops;

import org.jspecify.annotations.NullMarked;
