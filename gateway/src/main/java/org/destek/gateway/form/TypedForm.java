package org.destek.gateway.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was typed, good or bad.
 *
 * @param values by field name, as typed
 * @param files uploaded, now or earlier
 * @param refused names of files that were not taken
 * @param fileErrors why they were not
 * @param unanswered set when attachment-service could not judge a file at all
 */
record TypedForm(Map<String, String> values, UUID idempotencyKey, List<KeptFile> files, List<String> refused,
		List<FieldError> fileErrors, @Nullable BackendRefusal unanswered) {

	static TypedForm blank(UUID idempotencyKey) {
		return new TypedForm(Map.of(), idempotencyKey, List.of(), List.of(), List.of(), null);
	}

	TypedForm withFiles(List<KeptFile> files, List<String> refused) {
		return new TypedForm(this.values, this.idempotencyKey, files, refused, this.fileErrors, this.unanswered);
	}

	TypedForm withKey(UUID idempotencyKey) {
		return new TypedForm(this.values, idempotencyKey, this.files, this.refused, this.fileErrors, this.unanswered);
	}

	TypedForm with(String field, String value) {
		Map<String, String> changed = new java.util.HashMap<>(this.values);
		changed.put(field, value);
		return new TypedForm(changed, this.idempotencyKey, this.files, this.refused, this.fileErrors, this.unanswered);
	}

	/** What the pressed button asks for; {@code send} unless it says otherwise. */
	String action() {
		String action = value("action");
		return action.isEmpty() ? "send" : action;
	}

	public String name() {
		return value("requester.name");
	}

	public String email() {
		return value("requester.email");
	}

	public String nationalId() {
		return value("requester.nationalId");
	}

	public String unit() {
		return value("requester.unit");
	}

	public String extension() {
		return value("requester.extension");
	}

	public String subject() {
		return value("subject");
	}

	public String message() {
		return value("message");
	}

	public String checkId() {
		return value("humanCheck.id");
	}

	public String answer() {
		return value("humanCheck.answer");
	}

	/**
	 * The language of the mails: the form's own field, the page's where it is left out.
	 */
	String mailLanguage(String page) {
		String typed = value("language");
		return typed.isBlank() ? page : typed;
	}

	private String value(String field) {
		return this.values.getOrDefault(field, "");
	}

	@Override
	public String toString() {
		return "TypedForm[not shown]";
	}

}
