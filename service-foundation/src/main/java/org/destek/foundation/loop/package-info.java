/**
 * Loops that run beside the requests: one class that starts, restarts and stops them, so
 * that no other place subscribes.
 */
@NullMarked
package org.destek.foundation.loop;

import org.jspecify.annotations.NullMarked;
