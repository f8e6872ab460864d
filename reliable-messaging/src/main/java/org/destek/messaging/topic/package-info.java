/**
 * Makes the Kafka topics that this service tells on, and its dead letters, as soon as the
 * broker can be reached; the service's start never waits for that.
 */
@NullMarked
package org.destek.messaging.topic;

import org.jspecify.annotations.NullMarked;
