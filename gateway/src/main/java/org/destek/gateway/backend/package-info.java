/**
 * The services behind the gateway as the pages see them: declarative clients with
 * timeouts and bounded pools. Whatever goes wrong over there arrives as one kind of
 * exception, a {@link org.destek.gateway.backend.BackendRefusal}.
 */
@NullMarked
package org.destek.gateway.backend;

import org.jspecify.annotations.NullMarked;
