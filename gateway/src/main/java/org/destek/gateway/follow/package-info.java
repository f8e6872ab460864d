/**
 * A request and its conversation, for the browser that holds its cookie: read it, answer,
 * close it, say whether a held reply is one's own, correct the address. Opening a page
 * changes nothing.
 */
@NullMarked
package org.destek.gateway.follow;

import org.jspecify.annotations.NullMarked;
