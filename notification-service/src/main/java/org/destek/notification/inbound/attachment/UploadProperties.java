package org.destek.notification.inbound.attachment;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How files of mails are uploaded.
 *
 * @param attachmentUrl where attachment-service is
 * @param uploadTimeout the longest that it may take a file
 * @param retry how long it is left alone once it was away
 */
@Validated
@ConfigurationProperties("destek.incoming")
record UploadProperties(@NotNull URI attachmentUrl, @NotNull Duration uploadTimeout, @NotNull Duration retry) {
}
