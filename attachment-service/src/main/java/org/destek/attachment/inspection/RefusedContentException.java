package org.destek.attachment.inspection;

import java.io.IOException;

/** A file whose kind is known, and which is refused for what is in it. */
public final class RefusedContentException extends IOException {

	private final RefusalReason reason;

	private final String savedAs;

	private RefusedContentException(RefusalReason reason, String savedAs) {
		super(reason.label());
		this.reason = reason;
		this.savedAs = savedAs;
	}

	static RefusedContentException password() {
		return new RefusedContentException(RefusalReason.PASSWORD, "");
	}

	static RefusedContentException macro(FileKind without) {
		return new RefusedContentException(RefusalReason.MACRO, without.usualExtension());
	}

	public RefusalReason reason() {
		return this.reason;
	}

	/**
	 * What it could be saved as to be taken.
	 * @return an ending without its dot, such as {@code docx}; empty when its own
	 */
	public String savedAs() {
		return this.savedAs;
	}

}
