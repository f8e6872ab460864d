package org.destek.ticket.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many files come along.
 *
 * @param maxAttachments how many files a message may have
 */
@ConfigurationProperties("destek.upload")
@Validated
record UploadProperties(@DefaultValue("3") @Min(0) @Max(10) int maxAttachments) {
}
