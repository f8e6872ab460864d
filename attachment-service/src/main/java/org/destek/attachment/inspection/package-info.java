/**
 * Tells what a file is by its content, never by its name or by what its sender says.
 * Reads bytes only: knows nothing of HTTP, disks or tickets, and opens no archive further
 * than its table of contents and the one entry that says what document it is.
 */
@NullMarked
package org.destek.attachment.inspection;

import org.jspecify.annotations.NullMarked;
