/**
 * A request and its conversation, for the browser that holds its cookie: a mailed link
 * puts the cookie there; the pages show the request, take an answer, close it, decide on
 * held replies, correct the address. Opening a page or a link changes nothing.
 */
@NullMarked
package org.destek.gateway.follow;

import org.jspecify.annotations.NullMarked;
