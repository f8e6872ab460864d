/**
 * What every service's HTTP server does beside what Spring and Reactor Netty do: it hears
 * the next request on each connection that it keeps. Knows nothing of what is asked.
 */
@NullMarked
package org.destek.webserver;

import org.jspecify.annotations.NullMarked;
