/**
 * What pages ask of ticket-service for a requester: topics, human checks, submission, the
 * ticket and its conversation. The shapes hold what ticket-service sends and takes; a
 * shape that holds what people typed never prints it.
 */
@NullMarked
package org.destek.gateway.backend.ticket;

import org.jspecify.annotations.NullMarked;
