/**
 * The allow list of API paths that are passed on to a service, and how: as a stream, with
 * our own internal headers and nobody else's. What is not on the list is not there.
 */
@NullMarked
package org.destek.gateway.routing;

import org.jspecify.annotations.NullMarked;
