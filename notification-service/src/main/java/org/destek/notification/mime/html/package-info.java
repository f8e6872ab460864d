/**
 * What links, pictures and tables say beyond their words. Pure: elements in, words out.
 */
@NullMarked
package org.destek.notification.mime.html;

import org.jspecify.annotations.NullMarked;
