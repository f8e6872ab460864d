package org.destek.ticket.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.foundation.requestform.RequestForm;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.TakenAttachmentException;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.upload.AttachmentsCheck;

/** What must be right about a text that is added to a conversation. */
@Component
public class TextCheck {

	/** A text of a conversation is as long as the first may be. */
	private static final int MAX_TEXT = RequestForm.SHIPPED.message().maxLength();

	private final AttachmentsCheck attachments;

	TextCheck(AttachmentsCheck attachments) {
		this.attachments = attachments;
	}

	/**
	 * Checks a text and its files.
	 * @param typed the text as it was typed
	 * @param files receipts of its files as they were sent; null: none
	 * @param missing names of files that could not be uploaded; null: none
	 * @param reader the language to answer in
	 * @return all of it, right in every part; an {@link InvalidFieldsException} with all
	 * that is wrong in the fields {@code text}, {@code attachments} and
	 * {@code missingAttachments}
	 */
	public Mono<WrittenText> check(@Nullable String typed, @Nullable List<@Nullable String> files,
			@Nullable List<@Nullable String> missing, Language reader) {
		List<@Nullable String> named = named(files);
		return this.attachments.taken(named)
			.map((taken) -> check(TypedText.text(typed), named, named(missing), taken, reader));
	}

	/**
	 * The refusal of a file that somebody else was quicker to use.
	 * @param files receipts as they were sent
	 * @param reader the language to answer in
	 * @param ex which file it is
	 * @return the refusal
	 */
	public InvalidFieldsException taken(@Nullable List<@Nullable String> files, Language reader,
			TakenAttachmentException ex) {
		return new InvalidFieldsException(List.of(this.attachments.taken(named(files), reader, ex)));
	}

	/**
	 * What of the files must be the same in a repeat.
	 * @param files receipts as they were sent
	 * @return names and contents
	 */
	public List<@Nullable String> asked(@Nullable List<@Nullable String> files) {
		return this.attachments.asked(named(files));
	}

	private WrittenText check(String text, List<@Nullable String> files, List<@Nullable String> missing,
			Set<UUID> taken, Language reader) {
		List<FieldProblem> problems = new ArrayList<>();
		int length = TypedText.length(text);
		if (length == 0) {
			problems.add(FieldProblem.of("text", "required"));
		}
		else if (length > MAX_TEXT) {
			problems.add(FieldProblem.of("text", "length", length, 0, MAX_TEXT));
		}
		List<Attachment> attached = this.attachments.check(files, taken, reader, problems);
		List<String> names = this.attachments.checkMissing(missing, problems);
		if (!problems.isEmpty()) {
			throw new InvalidFieldsException(problems);
		}
		return new WrittenText(text, attached, names);
	}

	private static List<@Nullable String> named(@Nullable List<@Nullable String> files) {
		return (files != null) ? files : List.of();
	}

}
