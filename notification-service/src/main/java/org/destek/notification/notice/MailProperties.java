package org.destek.notification.notice;

import java.util.regex.Pattern;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * The addresses of this system's own mails. A template without {@code {token}} is for a
 * mail server without subaddresses.
 *
 * @param from the sender of every mail, such as {@code destek@example.org}
 * @param fromName the name beside it
 * @param replyTo the template of reply addresses; follows the sender when not given:
 * {@code destek+{token}@example.org}
 * @param bounce the template of envelope senders; follows the sender when not given:
 * {@code destek+b{token}@example.org}
 */
@Validated
@ConfigurationProperties("destek.mail")
public record MailProperties(@NotBlank String from, @NotBlank String fromName, @Nullable String replyTo,
		@Nullable String bounce) {

	private static final int TOKEN_LENGTH = 50;

	private static final int LOCAL_PART_LIMIT = 64;

	private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"(),:;\\\\]+@[^@\\s<>\"(),:;\\\\]+");

	public MailProperties {
		checkAddress("DESTEK_MAIL_FROM", from);
		replyTo = StringUtils.hasText(replyTo) ? replyTo : subaddress(from, "{token}");
		bounce = StringUtils.hasText(bounce) ? bounce : subaddress(from, "b{token}");
		checkAddress("DESTEK_REPLY_TO", replyTo);
		checkAddress("DESTEK_MAIL_BOUNCE", bounce);
	}

	/**
	 * The domain that mails come from.
	 * @return what stands after the sender's {@code @}
	 */
	String domain() {
		return this.from.substring(this.from.indexOf('@') + 1);
	}

	/**
	 * A reply address.
	 * @param token what stands for the ticket, recipient and role
	 * @return the address
	 */
	public String replyAddress(String token) {
		return filled(this.replyTo, token);
	}

	/**
	 * An envelope sender.
	 * @param token what stands for the notice
	 * @return the address
	 */
	public String bounceAddress(String token) {
		return filled(this.bounce, token);
	}

	private static String filled(@Nullable String template, String token) {
		return (template != null) ? template.replace("{token}", token) : "";
	}

	private static String subaddress(String address, String tag) {
		return address.replaceFirst("@", "+" + tag + "@");
	}

	private static void checkAddress(String setting, String template) {
		String longest = template.replace("{token}", "x".repeat(TOKEN_LENGTH));
		if (!ADDRESS.matcher(longest).matches() || longest.indexOf('@') > LOCAL_PART_LIMIT) {
			throw new IllegalArgumentException(
					"%s must be one plain address, at most %d characters before the @ with its token of %d; it is '%s'"
						.formatted(setting, LOCAL_PART_LIMIT, TOKEN_LENGTH, template));
		}
	}

}
