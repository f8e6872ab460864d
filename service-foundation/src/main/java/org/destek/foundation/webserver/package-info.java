/**
 * What HTTP servers do beside what Spring and Reactor Netty do: each hears the next
 * request on a connection that it keeps, those that refuse bodies early let the sender
 * read why, and those that read multipart bodies copy them out of the pool. Knows nothing
 * of what is asked, but for the names of headers that services agree on.
 */
@NullMarked
package org.destek.foundation.webserver;

import org.jspecify.annotations.NullMarked;
