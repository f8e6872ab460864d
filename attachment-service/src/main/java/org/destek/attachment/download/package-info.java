/**
 * Hands out a file to whoever holds a signed link that has not expired, whole or in
 * ranges, always as something to save and never as a page to run.
 */
@NullMarked
package org.destek.attachment.download;

import org.jspecify.annotations.NullMarked;
