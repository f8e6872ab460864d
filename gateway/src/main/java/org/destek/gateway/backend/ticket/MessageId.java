package org.destek.gateway.backend.ticket;

/** What a message that was taken is called. */
public record MessageId(String id) {
}
