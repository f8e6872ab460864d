/**
 * Stylesheet, scripts and pictures under names that carry their content's hash, so that a
 * browser keeps them for a year and still never shows an old one.
 */
@NullMarked
package org.destek.gateway.asset;

import org.jspecify.annotations.NullMarked;
