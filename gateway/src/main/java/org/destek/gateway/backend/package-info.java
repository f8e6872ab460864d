/**
 * The services behind the gateway: where they are, how long the gateway waits for them,
 * and clients with timeouts and bounded pools. Whatever goes wrong over there arrives as
 * one kind of exception, a {@link org.destek.gateway.backend.BackendRefusal}. The calls
 * and shapes of each service are in the packages below.
 */
@NullMarked
package org.destek.gateway.backend;

import org.jspecify.annotations.NullMarked;
