/**
 * PostgreSQL and Kafka as containers of the images that production runs, for tests with
 * {@code -Dtests.containers=true}. The launcher never comes here: Testcontainers is on
 * the class path of such tests alone.
 */
@NullMarked
package org.destek.testing.server.container;

import org.jspecify.annotations.NullMarked;
