package org.destek.notification.plan;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one notice says, kept with it until it is sent and thirty days longer. No content
 * ever has a place for an identity number, and whatever was typed is kept without those
 * that were typed in it.
 */
public sealed interface NoticeContent permits ForRequester, ForStaff, ForAnyone {

	/**
	 * Who asks.
	 *
	 * @param name full name
	 * @param email address
	 * @param unit faculty, school or office
	 * @param extension internal telephone, when given
	 */
	record Requester(String name, String email, String unit, @Nullable String extension) {

		public Requester {
			name = IdentityNumbers.mask(name);
			unit = IdentityNumbers.mask(unit);
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
