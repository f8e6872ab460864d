/**
 * A request and its conversation, for the browser that holds its cookie.
 */
@NullMarked
package org.destek.gateway.follow;

import org.jspecify.annotations.NullMarked;
