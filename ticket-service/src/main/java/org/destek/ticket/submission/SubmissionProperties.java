package org.destek.ticket.submission;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How submissions are taken.
 *
 * @param timeout how long one submission may take before its sender is asked to try again
 */
@ConfigurationProperties("destek.submission")
@Validated
record SubmissionProperties(@DefaultValue("8s") @NotNull Duration timeout) {
}
