/**
 * The clock of a service, where it does not bring one of its own.
 */
@NullMarked
package org.destek.foundation.time;

import org.jspecify.annotations.NullMarked;
