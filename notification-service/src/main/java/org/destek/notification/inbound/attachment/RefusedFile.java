package org.destek.notification.inbound.attachment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file that was not taken, as the events name it.
 *
 * @param name its name
 * @param reason {@code too-large}, {@code kind}, {@code empty}, {@code too-many},
 * {@code password}, {@code macro} or {@code winmail}
 * @param limit the largest file, in bytes; none unless it is too large
 * @param kinds what is taken; none unless its kind is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefusedFile(String name, String reason, @Nullable Long limit, @Nullable List<String> kinds) {

	static RefusedFile of(String name, String reason) {
		return new RefusedFile(name, reason, null, null);
	}

}
