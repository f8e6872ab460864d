package org.destek.gateway.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.backend.attachment.UploadedFile;

/**
 * Collects one post while its parts arrive, one after the other. Not for two threads at
 * once.
 */
class FormInputBuilder {

	/**
	 * What a part costs besides its text, so that a million empty ones are too much, too.
	 */
	private static final int COST_OF_A_PART = 64;

	private final Map<String, String> values = new HashMap<>();

	private final List<UploadedFile> files = new ArrayList<>();

	private final List<String> refused = new ArrayList<>();

	private final List<FieldError> fileErrors = new ArrayList<>();

	private final AtomicLong textLeft;

	private final int mostFiles;

	private final List<String> lost = new ArrayList<>();

	private final List<String> leftOut = new ArrayList<>();

	private final List<String> chosen = new ArrayList<>();

	private @Nullable BackendRefusal unanswered;

	private boolean tooLong;

	FormInputBuilder(PostProperties properties, int mostFiles) {
		this.mostFiles = mostFiles;
		this.textLeft = new AtomicLong(properties.mostText().toBytes());
	}

	/**
	 * Keeps a field; what is beyond the bound is dropped, and the form refused once it is
	 * read.
	 */
	void text(String name, String value) {
		if (this.textLeft.addAndGet(-COST_OF_A_PART - name.length() - value.length()) < 0) {
			this.tooLong = true;
			return;
		}
		switch (name) {
			case "attachments" -> keep(value);
			case "lostFile" -> this.lost.add(MissingFiles.name(value));
			case "missingFile" -> this.leftOut.add(MissingFiles.name(value));
			// Browsers send line breaks as two characters; people count one.
			default -> this.values.put(name, value.replace("\r\n", "\n"));
		}
	}

	private void keep(String receipt) {
		if (!receipt.isBlank()) {
			this.files.add(UploadedFile.ofReceipt(receipt));
		}
	}

	boolean isFull() {
		return this.files.size() >= this.mostFiles;
	}

	/**
	 * Keeps a file that was uploaded.
	 * @param chosen its name as the reader's device calls it
	 */
	void uploaded(UploadedFile file, String chosen) {
		this.files.add(file);
		this.chosen.add(MissingFiles.name(chosen));
	}

	void refused(String name, String code, String message) {
		this.refused.add(name);
		this.fileErrors.add(new FieldError("attachments", code, message));
	}

	void unanswered(String name, BackendRefusal refusal) {
		this.lost.add(MissingFiles.name(name));
		this.unanswered = refusal;
	}

	/**
	 * The post.
	 * @return never one that lacks a part; 413 instead
	 */
	FormInput build() {
		if (this.tooLong) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "More text than a form can hold");
		}
		return new FormInput(Map.copyOf(this.values), key(), List.copyOf(this.files), List.copyOf(this.refused),
				List.copyOf(this.fileErrors), this.unanswered, missing());
	}

	private MissingFiles missing() {
		MissingFiles missing = MissingFiles.of(this.lost, this.chosen, this.leftOut);
		String action = this.values.getOrDefault("action", "");
		if (action.equals(FormInput.SEND_WITHOUT)) {
			return missing.allLeftOut();
		}
		return action.startsWith("remove-lost:")
				? missing.without(MissingFiles.name(action.substring("remove-lost:".length()))) : missing;
	}

	private UUID key() {
		try {
			return UUID.fromString(this.values.getOrDefault("idempotencyKey", ""));
		}
		catch (IllegalArgumentException ex) {
			// A post that was not made by our page still is sent once.
			return UUID.randomUUID();
		}
	}

}
