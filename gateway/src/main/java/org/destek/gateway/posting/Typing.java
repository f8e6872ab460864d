package org.destek.gateway.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Collects one post while its parts arrive, one after the other; not for two threads at
 * once.
 */
class Typing {

	/**
	 * What a part costs besides its text, so that a million empty ones are too much, too.
	 */
	private static final int COST_OF_A_PART = 64;

	private final Map<String, String> values = new HashMap<>();

	private final List<KeptFile> files = new ArrayList<>();

	private final List<String> refused = new ArrayList<>();

	private final List<FieldError> fileErrors = new ArrayList<>();

	private final AtomicLong textLeft;

	private @Nullable BackendRefusal unanswered;

	private boolean tooLong;

	Typing(PostProperties properties) {
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
		if (name.equals("attachments")) {
			keep(value);
			return;
		}
		// Browsers send line breaks as two characters; people count one.
		this.values.put(name, value.replace("\r\n", "\n"));
	}

	private void keep(String receipt) {
		if (!receipt.isBlank()) {
			this.files.add(KeptFile.of(receipt));
		}
	}

	boolean isFull() {
		return this.files.size() >= PostProperties.MOST_FILES;
	}

	void uploaded(KeptFile file) {
		this.files.add(file);
	}

	void refused(String name, String code, String message) {
		this.refused.add(name);
		this.fileErrors.add(new FieldError("attachments", code, message));
	}

	void unanswered(String name, BackendRefusal refusal) {
		this.refused.add(name);
		this.unanswered = refusal;
	}

	/**
	 * The post.
	 * @return never one that lacks a part; 413 instead
	 */
	TypedPost post() {
		if (this.tooLong) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "More text than a form can hold");
		}
		return new TypedPost(Map.copyOf(this.values), key(), List.copyOf(this.files), List.copyOf(this.refused),
				List.copyOf(this.fileErrors), this.unanswered);
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
