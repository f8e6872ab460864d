package org.destek.foundation.requestform;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How many files a message may have, and how large each may be; every service that counts
 * or measures them reads it here.
 *
 * @param maxAttachments as the office sets it, 0 to 10; as the form has it when null
 * @param maxSize of one file
 */
@ConfigurationProperties("destek.upload")
@Validated
public record AttachmentLimit(@Nullable @Min(0) @Max(10) Integer maxAttachments,
		@DefaultValue(MAX_SIZE) DataSize maxSize) {

	/** How large a file may be, unless the office sets another size. */
	public static final String MAX_SIZE = "10MB";

	/** The number that holds. */
	public int most() {
		return Objects.requireNonNullElse(this.maxAttachments, RequestForm.SHIPPED.maxAttachments());
	}

}
