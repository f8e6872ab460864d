/**
 * Events that a service could not use are put together, shown and chosen.
 */
package org.destek.launcher.ops.events;
