package org.destek.notification.smtp;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a connection to the mail server is kept for the next mail.
 *
 * @param idle how long it stays open without one; servers hang up after minutes
 * @param mails how many go over it before it is ended; many servers bound them
 */
@ConfigurationProperties("destek.smtp.kept")
record KeptConnections(@DefaultValue("20s") Duration idle, @DefaultValue("100") int mails) {
}
