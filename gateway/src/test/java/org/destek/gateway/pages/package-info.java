/**
 * Tests that look at all pages together.
 */
@NullMarked
package org.destek.gateway.pages;

import org.jspecify.annotations.NullMarked;
