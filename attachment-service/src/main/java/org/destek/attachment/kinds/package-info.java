/**
 * Tells other services which kinds of files are taken here, so that a page's hint, its
 * file picker and a mail say the same as the refusal does.
 */
@NullMarked
package org.destek.attachment.kinds;

import org.jspecify.annotations.NullMarked;
