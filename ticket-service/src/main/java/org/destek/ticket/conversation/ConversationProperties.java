package org.destek.ticket.conversation;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long conversations stay open, and what waits for a word.
 *
 * @param closeAfter how long after a solution a message still reopens a ticket
 * @param keepHeldFor how long a held reply waits before it is thrown away
 */
@ConfigurationProperties("destek.conversation")
@Validated
record ConversationProperties(@DefaultValue("30d") @NotNull Duration closeAfter,
		@DefaultValue("90d") @NotNull Duration keepHeldFor) {
}
