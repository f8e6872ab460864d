/**
 * Cookies that open a ticket to one browser: encrypted, bound to their ticket, kept
 * nowhere but in that browser. The keyset is a file of the gateway alone.
 */
@NullMarked
package org.destek.gateway.cookie;

import org.jspecify.annotations.NullMarked;
