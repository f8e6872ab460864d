/**
 * The one public door of the system: pages for people, a written list of API paths for
 * programs. It keeps no data of its own; whatever it knows, it asks a service for.
 */
@NullMarked
package org.destek.gateway;

import org.jspecify.annotations.NullMarked;
