package org.destek.notification.notice.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import org.jspecify.annotations.Nullable;

import org.destek.foundation.requestform.RequestForm;

/**
 * What one notice says, kept with it until it is sent and thirty days longer. No content
 * ever has a place for an identity number, and whatever was typed is kept without those
 * that were typed in it.
 */
public sealed interface NoticeContent permits RequesterNotice, StaffNotice, OtherNotice {

	/**
	 * The requester.
	 *
	 * @param name full name
	 * @param email address
	 * @param details what else was typed, by the field's name in the form and in its
	 * order; what was not given is left out
	 */
	record Requester(String name, String email, @JsonAnyGetter @JsonAnySetter Map<String, String> details) {

		public Requester {
			name = IdentityNumbers.mask(name);
			details = masked(details);
		}

		/** In the form's order: as rows are kept, they come back in another. */
		private static Map<String, String> masked(Map<String, String> details) {
			Map<String, String> masked = new LinkedHashMap<>();
			RequestForm.SHIPPED.details().forEach((field) -> {
				String text = details.get(field.name());
				if (text != null) {
					masked.put(field.name(), IdentityNumbers.mask(text));
				}
			});
			return masked;
		}

	}

	/**
	 * A file that belongs to the request.
	 *
	 * @param id its id in attachment-service
	 * @param name its name as uploaded
	 * @param size in bytes
	 */
	record AttachedFile(UUID id, String name, long size) {

		public AttachedFile {
			name = IdentityNumbers.mask(name);
		}

	}

	/**
	 * A file that was not taken.
	 *
	 * @param name its name; none where it must not be said
	 * @param reason too-large, kind, empty, too-many, password, macro or winmail
	 * @param limit the largest file, in bytes; none when it is not known
	 * @param kinds what is taken; none when it is not known
	 */
	record RefusedFile(@Nullable String name, String reason, @Nullable Long limit, @Nullable List<String> kinds) {

		public RefusedFile {
			name = (name != null) ? IdentityNumbers.mask(name) : null;
			kinds = (kinds != null) ? List.copyOf(kinds) : null;
		}

		public static RefusedFile of(String name, String reason) {
			return new RefusedFile(name, reason, null, null);
		}

	}

}
