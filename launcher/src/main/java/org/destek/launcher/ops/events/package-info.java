/**
 * Events that a service could not use: the dead letters at the broker and the parked ones
 * in its database. Lists them, and sends them back to where they came from.
 */
@NullMarked
package org.destek.launcher.ops.events;

import org.jspecify.annotations.NullMarked;
