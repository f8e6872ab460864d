package org.destek.attachment.upload;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of uploads.
 *
 * @param maxSize how large one file may be
 * @param unclaimedPerDevice how much one browser may leave here that no ticket claims
 * @param unclaimedInAll how much may lie here unclaimed
 * @param idle how long a sender may pause
 * @param atMost how long a whole upload may take
 * @param receiptValidity how long a receipt is good
 */
@Validated
@ConfigurationProperties("destek.upload")
public record UploadProperties(@NotNull DataSize maxSize, @NotNull DataSize unclaimedPerDevice,
		@NotNull DataSize unclaimedInAll, @NotNull Duration idle, @NotNull Duration atMost,
		@NotNull Duration receiptValidity) {
}
