/**
 * What the institution's colour looks like, and whether it can be read (WCAG 2.2), for
 * pages and for mails.
 */
@NullMarked
package org.destek.foundation.colour;

import org.jspecify.annotations.NullMarked;
