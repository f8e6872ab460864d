/**
 * The servers that the product stands on, without installing any: PostgreSQL, Kafka and a
 * mail catcher, each with its data folder and a fixed port. The launcher behind
 * {@code ./destek up} runs them for people, {@code SharedServers} of test-support for
 * tests. Nothing here is part of a service.
 */
@NullMarked
package org.destek.launcher.server;

import org.jspecify.annotations.NullMarked;
