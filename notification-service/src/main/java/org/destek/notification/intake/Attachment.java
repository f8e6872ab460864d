package org.destek.notification.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.destek.notification.notice.content.NoticeContent.AttachedFile;

/** What this service reads of a file. */
public record Attachment(UUID id, String name, long size) {

	public Attachment {
		Objects.requireNonNull(id, "attachments.id");
		Objects.requireNonNull(name, "attachments.name");
	}

	public static List<AttachedFile> toFiles(List<Attachment> attachments) {
		return attachments.stream().map((each) -> new AttachedFile(each.id(), each.name(), each.size())).toList();
	}

}
