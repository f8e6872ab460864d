/**
 * Cookies that open a ticket, or the desk, to one browser: encrypted, bound to their
 * place, kept nowhere but in that browser. The keyset is a file of the gateway alone.
 */
@NullMarked
package org.destek.gateway.cookie;

import org.jspecify.annotations.NullMarked;
