package org.destek.notification.imap;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which mailboxes are read.
 *
 * @param enabled whether mails are read at all
 * @param mailboxes the mailboxes by name; the name keeps the place in the mailbox
 * @param batchSize mails asked for at once; of their texts at most 4 MB are in memory
 * @param maxSize of a larger mail only the headers are kept
 * @param catcher the mail catcher of this machine, {@code host:port}; none where mails
 * come from elsewhere
 */
@Validated
@ConfigurationProperties("destek.incoming")
public record MailboxesProperties(boolean enabled, @NotNull Map<String, @Valid MailboxProperties> mailboxes,
		@Min(1) @Max(500) int batchSize, @NotNull DataSize maxSize, @Nullable String catcher) {

	/** Whether a mailbox is one of the mail catcher, where only this machine writes. */
	boolean isCatcher(String name) {
		MailboxProperties mailbox = this.mailboxes.get(name);
		return mailbox != null && (mailbox.host() + ":" + mailbox.port()).equals(this.catcher);
	}

	/** Names of those that are read and are none of the mail catcher. */
	List<String> fromElsewhere() {
		return this.enabled ? this.mailboxes.keySet().stream().filter((name) -> !isCatcher(name)).sorted().toList()
				: List.of();
	}

	MailboxProperties mailbox(String name) {
		return Objects.requireNonNull(this.mailboxes.get(name));
	}

}
