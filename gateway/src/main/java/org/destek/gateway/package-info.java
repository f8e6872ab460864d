/**
 * The one public door of the system: pages for people, an allow list of API paths for
 * programs. It keeps no data of its own; it asks a service for all that it knows.
 */
@NullMarked
package org.destek.gateway;

import org.jspecify.annotations.NullMarked;
