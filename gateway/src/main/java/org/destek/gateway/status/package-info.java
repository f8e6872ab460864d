/**
 * How the system is, as a page and as JSON: asked of the services in the background, so
 * that looking costs nothing and works while they are down.
 */
@NullMarked
package org.destek.gateway.status;

import org.jspecify.annotations.NullMarked;
