package org.destek.ticket.humancheck;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the human check is set.
 *
 * @param enabled whether answers count; off, every answer passes
 * @param keyFile where the key that seals answers is; made when it is not there
 * @param proofOfWork the largest number that a browser may have to find: half as many
 * digests a request; 0 asks everybody for the digits
 * @param validity how long a check is good
 * @param threads how many pictures and sounds are made at the same time
 * @param queue how many more may wait for a thread before askers are sent away
 */
@Validated
@ConfigurationProperties("destek.human-check")
record HumanCheckProperties(@DefaultValue("true") boolean enabled, @NotNull Path keyFile,
		@DefaultValue("50000") @Min(0) @Max(5_000_000) long proofOfWork,
		@DefaultValue("10m") @DurationMin(seconds = 30) @DurationMax(hours = 24) Duration validity,
		@DefaultValue("2") @Min(1) @Max(16) int threads, @DefaultValue("64") @Min(1) @Max(10_000) int queue) {

}
