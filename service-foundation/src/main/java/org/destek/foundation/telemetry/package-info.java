/**
 * What every service tells operations of itself: how it is (metrics), where a request
 * went (traces) and which ticket a log line is about. Tells nothing of people: no
 * address, no name, no word that was typed, and no path with a token in it.
 */
@NullMarked
package org.destek.foundation.telemetry;

import org.jspecify.annotations.NullMarked;
