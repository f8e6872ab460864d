/**
 * Tells why a mail did not arrive, from what the server says. Pure: words in, reason out.
 */
@NullMarked
package org.destek.notification.reading.bounce;

import org.jspecify.annotations.NullMarked;
