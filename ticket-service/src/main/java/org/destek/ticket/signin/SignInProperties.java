package org.destek.ticket.signin;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long people stay signed in.
 *
 * @param session how long after the last use a session ends
 * @param remembered the same, on a device that the person said to be their own
 * @param sessions how many sessions a person has at most; the one unused for longest ends
 * @param answerAfter how long asking for a code takes, whatever becomes of it
 */
@ConfigurationProperties("destek.sign-in")
@Validated
record SignInProperties(@DefaultValue("12h") @NotNull Duration session,
		@DefaultValue("30d") @NotNull Duration remembered, @DefaultValue("20") @Min(1) @Max(200) int sessions,
		@DefaultValue("300ms") @NotNull Duration answerAfter) {

	/** How long after a use a session is good. */
	Duration validity(boolean isRemembered) {
		return isRemembered ? this.remembered : this.session;
	}

}
