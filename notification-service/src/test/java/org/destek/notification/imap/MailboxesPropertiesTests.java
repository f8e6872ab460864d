package org.destek.notification.imap;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which mailboxes are the mail catcher's. */
class MailboxesPropertiesTests {

	@Test
	void aMailboxIsTheCatchersByHostAndPort() {
		MailboxesProperties properties = with("localhost:1143");
		assertThat(properties.isCatcher("main")).isTrue();
		assertThat(properties.isCatcher("other")).as("another server of this machine").isFalse();
		assertThat(properties.isCatcher("far")).isFalse();
		assertThat(properties.isCatcher("none")).isFalse();
		assertThat(properties.fromElsewhere()).containsExactly("far", "other");
	}

	@Test
	void whereNoneIsNamedAllMailsComeFromElsewhere() {
		assertThat(with("").fromElsewhere()).containsExactly("far", "main", "other");
	}

	private static MailboxesProperties with(String catcher) {
		Map<String, Object> all = new HashMap<>(
				Map.of("enabled", "true", "batch-size", "3", "max-size", "1MB", "catcher", catcher,
						"mailboxes.main.host", "localhost", "mailboxes.main.port", "1143", "mailboxes.main.username",
						"destek@example.org", "mailboxes.other.host", "localhost", "mailboxes.other.port", "143"));
		all.put("mailboxes.other.username", "destek@example.org");
		all.put("mailboxes.far.host", "imap.example.org");
		all.put("mailboxes.far.port", "1143");
		all.put("mailboxes.far.username", "destek@example.org");
		return new Binder(new MapConfigurationPropertySource(all)).bind("", MailboxesProperties.class).get();
	}

}
