package org.destek.notification.smtp;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/operations/settings.md says of the mail server's variables. */
class SmtpSettingsTests {

	@Test
	void readsStarttlsAndLoginFromTheEnvironment() {
		MailProperties mail = bind(Map.of("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE", "true",
				"SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "true", "SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH",
				"true", "SPRING_MAIL_SSL_ENABLED", "true"));

		assertThat(mail.getProperties()).containsEntry("mail.smtp.starttls.enable", "true")
			.containsEntry("mail.smtp.starttls.required", "true")
			.containsEntry("mail.smtp.auth", "true");
		assertThat(mail.getSsl().isEnabled()).isTrue();
	}

	private static MailProperties bind(Map<String, String> environment) {
		StandardEnvironment whole = new StandardEnvironment();
		whole.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(environment)));
		ConfigurationPropertySources.attach(whole);
		return Binder.get(whole).bind("spring.mail", MailProperties.class).get();
	}

}
