package org.destek.gateway.posting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.attachment.UploadedFile;

/**
 * What was typed into a page's form, good or bad.
 *
 * @param values by field name, as typed
 * @param files uploaded, now or earlier
 * @param refused names of files that were not taken
 * @param fileErrors why they were not
 * @param unanswered set when attachment-service could not judge a file at all
 * @param missing files that could not be uploaded
 */
public record FormInput(Map<String, String> values, UUID idempotencyKey, List<UploadedFile> files, List<String> refused,
		List<FieldError> fileErrors, @Nullable BackendRefusal unanswered, MissingFiles missing) {

	/**
	 * Takes the place of a file that was refused: ticket-service then names all that is
	 * wrong with the rest, and cannot accept a post that lacks a file its writer meant to
	 * send.
	 */
	private static final String NO_RECEIPT = "refused";

	/** What the button says that sends a form without the files that are not uploaded. */
	static final String SEND_WITHOUT = "send-without";

	public static FormInput blank(UUID idempotencyKey) {
		return new FormInput(Map.of(), idempotencyKey, List.of(), List.of(), List.of(), null, MissingFiles.NONE);
	}

	public FormInput withFiles(List<UploadedFile> files, List<String> refused) {
		return new FormInput(this.values, this.idempotencyKey, files, refused, this.fileErrors, this.unanswered,
				this.missing);
	}

	public FormInput withKey(UUID idempotencyKey) {
		return new FormInput(this.values, idempotencyKey, this.files, this.refused, this.fileErrors, this.unanswered,
				this.missing);
	}

	public FormInput with(String field, String value) {
		Map<String, String> changed = new HashMap<>(this.values);
		changed.put(field, value);
		return new FormInput(changed, this.idempotencyKey, this.files, this.refused, this.fileErrors, this.unanswered,
				this.missing);
	}

	/**
	 * What was typed into a field.
	 * @return empty when it was not sent
	 */
	public String value(String field) {
		return this.values.getOrDefault(field, "");
	}

	/**
	 * What the pressed button asks for.
	 * @return {@code send} unless it says otherwise
	 */
	public String act() {
		String action = value("action").replaceFirst(":.*", "");
		return action.isEmpty() ? "send" : action;
	}

	/**
	 * What follows the colon of an action such as {@code remove:3f1c}.
	 */
	public String object() {
		String action = value("action");
		return action.substring(action.indexOf(':') + 1);
	}

	/** Whether its writer is to be asked what becomes of files that are not uploaded. */
	public boolean asks() {
		return act().equals("send") && !this.missing.undecided().isEmpty();
	}

	/** The upload receipts, in the reader's order; what was refused is no receipt. */
	public List<String> receipts() {
		return Stream
			.concat(this.files.stream().map(UploadedFile::receipt), this.refused.stream().map((name) -> NO_RECEIPT))
			.toList();
	}

	@Override
	public String toString() {
		return "FormInput[not shown]";
	}

}
