package org.destek.ticket.heldreply;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what is held waits for somebody's word.
 *
 * @param keepHeldFor how long a held reply waits before it is discarded
 */
@ConfigurationProperties("destek.conversation")
@Validated
record HeldReplyProperties(@DefaultValue("90d") @NotNull Duration keepHeldFor) {
}
