/**
 * Keeps pages that are the same for every reader of a language, drawn and compressed
 * once. What differs, such as the key of a form, is put in where the template left a
 * mark. Never keeps what one reader alone may see.
 */
@NullMarked
package org.destek.gateway.prerender;

import org.jspecify.annotations.NullMarked;
