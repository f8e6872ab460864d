package org.destek.attachment.storage;

import java.nio.file.Path;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where files are kept.
 *
 * @param folder the folder, made when it is not there
 * @param keepFree with less free space than this, no file is taken
 * @param threads how many files may wait for the disk at once
 */
@Validated
@ConfigurationProperties("destek.storage")
public record StorageProperties(@NotNull Path folder, @NotNull DataSize keepFree, @Min(1) int threads) {
}
