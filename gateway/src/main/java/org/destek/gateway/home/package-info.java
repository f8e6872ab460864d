/**
 * The first page: what is known to be broken, the two ways on, what is new.
 */
@NullMarked
package org.destek.gateway.home;

import org.jspecify.annotations.NullMarked;
