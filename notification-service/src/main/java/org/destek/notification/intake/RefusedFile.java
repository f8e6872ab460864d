package org.destek.notification.intake;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.destek.notification.notice.content.NoticeContent;

/** What this service reads of a file that was not taken. */
public record RefusedFile(String name, String reason, @Nullable Long limit, @Nullable List<String> kinds) {

	public RefusedFile {
		Objects.requireNonNull(name, "refusedFiles.name");
		Objects.requireNonNull(reason, "refusedFiles.reason");
	}

	public NoticeContent.RefusedFile toContent() {
		return new NoticeContent.RefusedFile(this.name, this.reason, this.limit, this.kinds);
	}

	public NoticeContent.RefusedFile withoutName() {
		return new NoticeContent.RefusedFile(null, this.reason, this.limit, this.kinds);
	}

}
