package org.destek.ticket.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.Language;
import org.destek.ticket.problem.Sentences;
import org.destek.ticket.ticket.Attachment;
import org.destek.ticket.ticket.Attachments;
import org.destek.ticket.ticket.TakenAttachmentException;
import org.destek.ticket.ticket.TypedText;
import org.destek.ticket.upload.UploadReceipts.UploadReceipt;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** What must be right about the files of a message. */
@Component
public class AttachmentsCheck {

	/** As long as file systems let a name be. */
	private static final int LONGEST_NAME = 255;

	private final UploadReceipts receipts;

	private final Attachments attachments;

	private final UploadProperties properties;

	private final Sentences sentences;

	AttachmentsCheck(UploadReceipts receipts, Attachments attachments, UploadProperties properties,
			Sentences sentences) {
		this.receipts = receipts;
		this.attachments = attachments;
		this.properties = properties;
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
		if (receipts.size() > this.properties.maxAttachments()) {
			problems.add(FieldProblem.of("attachments", "too-many"));
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
		if (names.size() > this.properties.maxAttachments()) {
			problems.add(FieldProblem.of("missingAttachments", "too-many"));
			return List.of();
		}
		List<String> usable = new ArrayList<>();
		for (int position = 0; position < names.size(); position++) {
			String name = TypedText.line(names.get(position));
			String code = name.isEmpty() ? "required" : TypedText.fitsInALine(name) ? "length" : "format";
			if (code.equals("length") && TypedText.length(name) <= LONGEST_NAME) {
				usable.add(name);
			}
			else {
				problems.add(new FieldProblem("missingAttachments[%d]".formatted(position), code,
						"missingAttachments." + code, List.of(LONGEST_NAME)));
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
			.limit(this.properties.maxAttachments())
			.map((each) -> Optional.ofNullable(each).flatMap(this.receipts::read))
			.toList();
	}

	private FieldProblem gone(int position, Optional<UploadReceipt> receipt, Language language) {
		String name = receipt.map((each) -> each.file().name())
			.orElseGet(() -> this.sentences.say(language, "attachments.unnamed", position + 1));
		return new FieldProblem("attachments[%d]".formatted(position), "gone", "attachments.gone", List.of(name));
	}

}
