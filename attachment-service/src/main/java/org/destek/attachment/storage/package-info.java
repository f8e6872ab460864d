/**
 * Keeps the files and one row for each. The row is there before the file and goes after
 * it, so that a crash leaves no file that nothing points to.
 */
@NullMarked
package org.destek.attachment.storage;

import org.jspecify.annotations.NullMarked;
