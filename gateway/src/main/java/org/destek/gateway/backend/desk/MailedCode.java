package org.destek.gateway.backend.desk;

import java.time.Instant;

/** Six digits are on their way by mail, if the address is one of the office's. */
public record MailedCode(String id, Instant expiresAt) {
}
