package org.destek.notification.intake;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.destek.notification.plan.NoticeContent;

/** What this service reads of a file that was not taken. */
record RefusedFile(String name, String reason, @Nullable Long limit, @Nullable List<String> kinds) {

	RefusedFile {
		Objects.requireNonNull(name, "refusedFiles.name");
		Objects.requireNonNull(reason, "refusedFiles.reason");
	}

	NoticeContent.RefusedFile toContent() {
		return new NoticeContent.RefusedFile(this.name, this.reason, this.limit, this.kinds);
	}

	NoticeContent.RefusedFile withoutName() {
		return new NoticeContent.RefusedFile(null, this.reason, this.limit, this.kinds);
	}

}
