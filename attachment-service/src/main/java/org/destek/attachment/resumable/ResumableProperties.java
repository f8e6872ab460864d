package org.destek.attachment.resumable;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How uploads go on.
 *
 * @param kept for how long an unfinished one does, from its first request
 * @param checkpointSize after how many bytes what came is made safe
 * @param checkpointTime after how long it is at the latest, while bytes come
 */
@Validated
@ConfigurationProperties("destek.resumable")
record ResumableProperties(@DefaultValue("24h") @NotNull Duration kept,
		@DefaultValue("1MB") @NotNull DataSize checkpointSize, @DefaultValue("3s") @NotNull Duration checkpointTime) {
}
