/**
 * How the gateway treats a connection on which nothing moves, client's or service's, and
 * a client that still sends while its answer is ready. Every sender can read its answer;
 * none holds a connection for ever.
 */
@NullMarked
package org.destek.gateway.connection;

import org.jspecify.annotations.NullMarked;
