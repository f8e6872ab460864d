/**
 * What charsets are called, and what their letters say. Pure: names and texts only.
 */
@NullMarked
package org.destek.notification.mime.charset;

import org.jspecify.annotations.NullMarked;
