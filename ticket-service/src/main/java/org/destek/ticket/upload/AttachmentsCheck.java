package org.destek.ticket.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.foundation.requestform.AttachmentLimit;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Attachments;
import org.destek.ticket.core.TakenAttachmentException;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.upload.UploadReceipts.UploadReceipt;

/** What must be right about the files of a message. */
@Component
public class AttachmentsCheck {

	/** As long as file systems let a name be. */
	private static final int MAX_NAME_LENGTH = 255;

	private final UploadReceipts receipts;

	private final Attachments attachments;

	private final AttachmentLimit limit;

	private final Sentences sentences;

	AttachmentsCheck(UploadReceipts receipts, Attachments attachments, AttachmentLimit limit, Sentences sentences) {
		this.receipts = receipts;
		this.attachments = attachments;
		this.limit = limit;
		this.sentences = sentences;
	}

	/**
	 * Which uploads of those that are named already belong to something.
	 * @param receipts the receipts as they were sent
	 * @return ids of uploads, perhaps none
	 */
	public Mono<Set<UUID>> taken(List<@Nullable String> receipts) {
		List<UUID> uploads = read(receipts).stream().flatMap(Optional::stream).map((each) -> each.file().id()).toList();
		Flux<UUID> taken = uploads.isEmpty() ? Flux.empty() : this.attachments.taken(uploads);
		return taken.collect(HashSet::new, Set::add);
	}

	/**
	 * What of the files must be the same in a repeat.
	 * @param receipts the receipts as they were sent
	 * @return names and contents
	 */
	public List<@Nullable String> asked(List<@Nullable String> receipts) {
		List<@Nullable String> asked = new ArrayList<>();
		receipts.forEach((each) -> asked.add(this.receipts.fileIn(each)));
		return asked;
	}

	/**
	 * The files in the order of their receipts, with a problem noted for each that is
	 * forged, too late, already somebody's or named twice.
	 * @param receipts the receipts as they were sent
	 * @param taken uploads that already belong to something
	 * @param language the reader's
	 * @param problems where to note what is wrong
	 * @return the usable files
	 */
	public List<Attachment> check(List<@Nullable String> receipts, Set<UUID> taken, Language language,
			List<FieldProblem> problems) {
		if (receipts.size() > this.limit.most()) {
			problems.add(FieldProblem.of("attachments", "too-many", this.limit.most()));
			return List.of();
		}
		List<Attachment> files = new ArrayList<>();
		Set<UUID> unusable = new HashSet<>(taken);
		int position = 0;
		for (Optional<UploadReceipt> each : read(receipts)) {
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

	/**
	 * The names of files that could not be uploaded, with a problem noted for each that
	 * is no name.
	 * @param names as they were sent
	 * @param problems where to note what is wrong
	 * @return the usable names, each once
	 */
	public List<String> checkMissing(List<@Nullable String> names, List<FieldProblem> problems) {
		if (names.size() > this.limit.most()) {
			problems.add(FieldProblem.of("missingAttachments", "too-many", this.limit.most()));
			return List.of();
		}
		List<String> usable = new ArrayList<>();
		for (int position = 0; position < names.size(); position++) {
			String name = TypedText.line(names.get(position));
			String code = name.isEmpty() ? "required" : TypedText.fitsInALine(name) ? "length" : "format";
			if (code.equals("length") && TypedText.length(name) <= MAX_NAME_LENGTH) {
				usable.add(name);
			}
			else {
				problems.add(new FieldProblem("missingAttachments[%d]".formatted(position), code,
						"field.missingAttachments." + code, List.of(MAX_NAME_LENGTH)));
			}
		}
		return usable.stream().distinct().toList();
	}

	/**
	 * The problem of a file that somebody else was quicker to use.
	 * @param receipts the receipts as they were sent
	 * @param language the reader's
	 * @param ex which file it is
	 * @return the problem, at the receipt's place
	 */
	public FieldProblem taken(List<@Nullable String> receipts, Language language, TakenAttachmentException ex) {
		List<Optional<UploadReceipt>> read = read(receipts);
		int position = 0;
		while (read.get(position).filter((each) -> each.file().id().equals(ex.attachmentId())).isEmpty()) {
			position++;
		}
		return gone(position, read.get(position), language);
	}

	/** An empty one stands where a receipt is forged or missing. */
	private List<Optional<UploadReceipt>> read(List<@Nullable String> receipts) {
		return receipts.stream()
			.limit(this.limit.most())
			.map((each) -> Optional.ofNullable(each).flatMap(this.receipts::read))
			.toList();
	}

	private FieldProblem gone(int position, Optional<UploadReceipt> receipt, Language language) {
		String name = receipt.map((each) -> each.file().name())
			.orElseGet(() -> this.sentences.say(language, "attachments.unnamed", position + 1));
		return new FieldProblem("attachments[%d]".formatted(position), "gone", "field.attachments.gone", List.of(name));
	}

}
