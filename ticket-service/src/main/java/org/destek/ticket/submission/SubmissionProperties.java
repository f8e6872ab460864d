package org.destek.ticket.submission;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How submissions are taken.
 *
 * @param repeatable how long a repeat under the same key gets the same answer
 * @param timeout how long one submission may take before its sender is asked to try again
 * @param maxAttachments how many files a request may have
 * @param maxUnit how many characters a unit's name may have
 */
@ConfigurationProperties("destek.submission")
@Validated
record SubmissionProperties(@DefaultValue("7d") @NotNull Duration repeatable,
		@DefaultValue("8s") @NotNull Duration timeout, @DefaultValue("3") @Min(0) @Max(10) int maxAttachments,
		@DefaultValue("120") @Min(20) @Max(500) int maxUnit) {
}
