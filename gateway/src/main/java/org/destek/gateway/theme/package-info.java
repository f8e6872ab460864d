/**
 * The institution's accent: from one colour to all shades of both themes, checked for
 * contrast before the gateway starts.
 */
@NullMarked
package org.destek.gateway.theme;

import org.jspecify.annotations.NullMarked;
