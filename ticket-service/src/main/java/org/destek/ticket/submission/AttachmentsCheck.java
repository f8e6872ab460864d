package org.destek.ticket.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.Language;
import org.destek.ticket.problem.Sentences;
import org.destek.ticket.submission.UploadReceipts.UploadReceipt;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.TakenAttachmentException;

import org.springframework.stereotype.Component;

/** What must be right about the files of a request. */
@Component
class AttachmentsCheck {

	private final UploadReceipts receipts;

	private final SubmissionProperties properties;

	private final Sentences sentences;

	AttachmentsCheck(UploadReceipts receipts, SubmissionProperties properties, Sentences sentences) {
		this.receipts = receipts;
		this.properties = properties;
		this.sentences = sentences;
	}

	/** The receipts of a request; an empty one stands where one is forged or missing. */
	List<Optional<UploadReceipt>> read(SubmissionRequest request) {
		return request.receipts()
			.stream()
			.limit(this.properties.maxAttachments())
			.map((each) -> Optional.ofNullable(each).flatMap(this.receipts::read))
			.toList();
	}

	/**
	 * The files in the order of their receipts, with a problem noted for each that is
	 * forged, too late, already some ticket's or named twice.
	 */
	List<Attachment> check(SubmissionRequest request, Set<UUID> taken, Language language, List<FieldProblem> problems) {
		if (request.receipts().size() > this.properties.maxAttachments()) {
			problems.add(FieldProblem.of("attachments", "too-many"));
			return List.of();
		}
		List<Attachment> files = new ArrayList<>();
		Set<UUID> unusable = new HashSet<>(taken);
		int position = 0;
		for (Optional<UploadReceipt> each : read(request)) {
			Optional<Attachment> file = each.filter((receipt) -> !receipt.expired())
				.map(UploadReceipt::file)
				.filter((usable) -> unusable.add(usable.id()));
			file.ifPresent(files::add);
			if (file.isEmpty()) {
				problems.add(gone(position, each, language));
			}
			position++;
		}
		return files;
	}

	/** The problem of a file that another submission was quicker to use. */
	FieldProblem taken(Intake attempt, TakenAttachmentException ex) {
		List<Optional<UploadReceipt>> read = read(attempt.request());
		int position = 0;
		while (read.get(position).filter((each) -> each.file().id().equals(ex.attachmentId())).isEmpty()) {
			position++;
		}
		return gone(position, read.get(position), attempt.reader());
	}

	private FieldProblem gone(int position, Optional<UploadReceipt> receipt, Language language) {
		String name = receipt.map((each) -> each.file().name())
			.orElseGet(() -> this.sentences.say(language, "attachments.unnamed", position + 1));
		return new FieldProblem("attachments[%d]".formatted(position), "gone", "attachments.gone", List.of(name));
	}

}
