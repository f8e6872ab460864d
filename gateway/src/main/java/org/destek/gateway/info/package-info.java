/**
 * Pages about the site itself: accessibility and privacy.
 */
@NullMarked
package org.destek.gateway.info;

import org.jspecify.annotations.NullMarked;
