package org.destek.notification.incoming;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.destek.notification.reading.MailFile;
import org.destek.notification.reading.tnef.Tnef;

/**
 * What attachment-service says of a file that it refuses, as far as the sender is told.
 *
 * @param reason kind, size, password, damaged or macro; none when it could not be read
 * @param limit the largest file, in bytes
 * @param kinds what is taken
 */
record FileRefusal(@Nullable String reason, @Nullable Long limit, @Nullable List<String> kinds) {

	/** What is wrong with files whose kind would be taken. */
	private static final Set<String> INSIDE = Set.of("password", "macro");

	/** An answer that broke off before it said why. */
	static final FileRefusal UNTOLD = new FileRefusal(null, null, null);

	RefusedFile of(String name, MailFile file, int status) {
		return switch (status) {
			case 413 -> new RefusedFile(name, "too-large", this.limit, null);
			case 415 -> ofItsKind(name, file);
			default -> RefusedFile.of(name, "empty");
		};
	}

	private RefusedFile ofItsKind(String name, MailFile file) {
		String told = this.reason;
		if (told != null && INSIDE.contains(told)) {
			return RefusedFile.of(name, told);
		}
		return Tnef.is(file) ? RefusedFile.of(name, "winmail") : new RefusedFile(name, "kind", null, this.kinds);
	}

}
