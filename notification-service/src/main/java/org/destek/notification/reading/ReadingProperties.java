package org.destek.notification.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose word counts.
 *
 * @param trustedServers the authserv-ids (RFC 8601, section 2.5) of one's own mail
 * servers; without any, no mail is authenticated
 */
@ConfigurationProperties("destek.reading")
public record ReadingProperties(@Nullable List<String> trustedServers) {

	/**
	 * The authserv-ids that are believed.
	 * @return possibly none
	 */
	@Override
	public List<String> trustedServers() {
		return (this.trustedServers != null) ? this.trustedServers : List.of();
	}

}
