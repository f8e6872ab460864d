package org.destek.ticket.conversation;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long conversations stay open.
 *
 * @param closeAfter how long after a solution a message still reopens a ticket
 */
@ConfigurationProperties("destek.conversation")
@Validated
record ConversationProperties(@DefaultValue("30d") @NotNull Duration closeAfter) {
}
