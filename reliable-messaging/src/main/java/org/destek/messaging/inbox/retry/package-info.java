/**
 * What becomes of events that fail: for now, and they are tried again in their place
 * while other partitions go on; or for good, and they become dead letters.
 */
@NullMarked
package org.destek.messaging.inbox.retry;

import org.jspecify.annotations.NullMarked;
