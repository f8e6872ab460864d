package org.destek.notification.reading;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/**
 * Whose word counts, and when it is what time.
 *
 * @param trustedServers the authserv-ids (RFC 8601, section 2.5) of one's own mail
 * servers; without any, no mail is authenticated
 * @param timeZone the time zone of people, in which invitations say their time
 */
@ConfigurationProperties("destek.reading")
public record ReadingProperties(@Nullable List<String> trustedServers, @Nullable ZoneId timeZone) {

	private static final ZoneId USUAL = ZoneId.of("Europe/Istanbul");

	@ConstructorBinding
	public ReadingProperties {
	}

	public ReadingProperties(@Nullable List<String> trustedServers) {
		this(trustedServers, null);
	}

	/**
	 * The authserv-ids that are believed.
	 * @return possibly none
	 */
	@Override
	public List<String> trustedServers() {
		return (this.trustedServers != null) ? this.trustedServers : List.of();
	}

	/**
	 * The time zone of people.
	 * @return that of the mails, unless told
	 */
	@Override
	public ZoneId timeZone() {
		return Objects.requireNonNullElse(this.timeZone, USUAL);
	}

}
