/**
 * Who sends a request: the address behind trusted proxies, its subnet, the browser.
 * Limits count by these. An address is never logged.
 */
@NullMarked
package org.destek.gateway.client;

import org.jspecify.annotations.NullMarked;
