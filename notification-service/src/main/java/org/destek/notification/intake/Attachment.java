package org.destek.notification.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.destek.notification.plan.NoticeContent.AttachedFile;

/** What this service reads of a file. */
record Attachment(UUID id, String name, long size) {

	Attachment {
		Objects.requireNonNull(id, "attachments.id");
		Objects.requireNonNull(name, "attachments.name");
	}

	static List<AttachedFile> toFiles(List<Attachment> attachments) {
		return attachments.stream().map((each) -> new AttachedFile(each.id(), each.name(), each.size())).toList();
	}

}
