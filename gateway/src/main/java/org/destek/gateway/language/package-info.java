/**
 * Chooses among the languages that we speak: the reader's click wins over the cookie of
 * an earlier click, and that over the browser's preference.
 */
@NullMarked
package org.destek.gateway.language;

import org.jspecify.annotations.NullMarked;
