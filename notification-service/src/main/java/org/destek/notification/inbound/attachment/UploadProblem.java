package org.destek.notification.inbound.attachment;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.tnef.Tnef;

/**
 * What attachment-service says of a file that it refuses, as far as the sender is told.
 *
 * @param reason kind, size, password, damaged or macro; none when it could not be read
 * @param limit the largest file, in bytes
 * @param kinds what is taken
 */
record UploadProblem(@Nullable String reason, @Nullable Long limit, @Nullable List<String> kinds) {

	/** What is wrong with files whose kind would be taken. */
	private static final Set<String> INSIDE = Set.of("password", "macro");

	/** An answer that broke off before it said why. */
	static final UploadProblem EMPTY = new UploadProblem(null, null, null);

	RefusedFile of(String name, MailFile file, int status) {
		return switch (status) {
			case 413 -> new RefusedFile(name, "too-large", this.limit, null);
			case 415 -> ofItsKind(name, file);
			default -> RefusedFile.of(name, "empty");
		};
	}

	private RefusedFile ofItsKind(String name, MailFile file) {
		String known = this.reason;
		if (known != null && INSIDE.contains(known)) {
			return RefusedFile.of(name, known);
		}
		return Tnef.is(file) ? RefusedFile.of(name, "winmail") : new RefusedFile(name, "kind", null, this.kinds);
	}

}
