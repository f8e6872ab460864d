/**
 * Who may see what: headers that every answer carries, cookies that open one ticket each,
 * posts from other sites refused, proxies believed or not, one line of log an answer. A
 * token or key is never logged and never put into an address by this package.
 */
@NullMarked
package org.destek.gateway.security;

import org.jspecify.annotations.NullMarked;
