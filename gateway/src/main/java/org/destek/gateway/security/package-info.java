/**
 * Who may see what: headers that every answer carries, cookies that open one ticket each,
 * the link of a mail that sets such a cookie, posts from other sites refused. A token or
 * key is never logged and never put into an address by this package.
 */
@NullMarked
package org.destek.gateway.security;

import org.jspecify.annotations.NullMarked;
