package org.destek.ticket.submission;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.humancheck.HumanCheckAnswer;

/**
 * A request as it was typed, with nothing checked yet.
 *
 * @param topic slug of a topic
 * @param requester who asks
 * @param subject one line, or nothing
 * @param message what it is about
 * @param attachments receipts of uploads
 * @param missingAttachments names of files that could not be uploaded
 * @param language {@code tr} or {@code en}, for mails
 * @param humanCheck the answer to a human check
 */
record SubmissionRequest(@Nullable String topic, @Nullable RequesterInput requester, @Nullable String subject,
		@Nullable String message, @Nullable List<@Nullable String> attachments,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<@Nullable String> missingAttachments,
		@Nullable String language, @Nullable TypedAnswer humanCheck) {

	RequesterInput typedRequester() {
		return (this.requester != null) ? this.requester : RequesterInput.NONE;
	}

	List<@Nullable String> receipts() {
		return (this.attachments != null) ? this.attachments : List.of();
	}

	List<@Nullable String> missing() {
		return (this.missingAttachments != null) ? this.missingAttachments : List.of();
	}

	/** Digits count where work was sent, too: somebody took the trouble to type them. */
	HumanCheckAnswer humanCheckAnswer() {
		TypedAnswer typed = (this.humanCheck != null) ? this.humanCheck : TypedAnswer.NONE;
		String digits = Objects.requireNonNullElse(typed.answer(), "");
		String proof = Objects.requireNonNullElse(typed.altcha(), "");
		return (digits.isBlank() && !proof.isBlank())
				? HumanCheckAnswer.worked(proof, Objects.requireNonNullElse(this.topic, ""))
				: HumanCheckAnswer.typed(Objects.requireNonNullElse(typed.id(), ""), digits);
	}

	/**
	 * What is asked for. The human check is left out: who answers a new picture after a
	 * lost reply still asks for the same. Files count by name and content: a form that is
	 * sent twice without scripts uploads them twice.
	 */
	SubmissionRequest asked(List<@Nullable String> files) {
		return new SubmissionRequest(this.topic, this.requester, this.subject, this.message, files,
				this.missingAttachments, this.language, null);
	}

	/** Personal in every part: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "SubmissionRequest";
	}

	/**
	 * An answer to a human check.
	 *
	 * @param id the check's, with digits
	 * @param answer the digits
	 * @param altcha a task that a browser solved, in place of both
	 */
	record TypedAnswer(@Nullable String id, @Nullable String answer, @Nullable String altcha) {

		static final TypedAnswer NONE = new TypedAnswer(null, null, null);

		@Override
		public String toString() {
			return "TypedAnswer";
		}

	}

}
