package org.destek.ticket.upload;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.links.LinkPurpose;
import org.destek.links.SignedToken;
import org.destek.links.SignedTokens;
import org.destek.ticket.core.Attachment;

/** Reads upload receipts without asking attachment-service, which signed them. */
@Component
class UploadReceipts {

	private final SignedTokens tokens;

	UploadReceipts(SignedTokens tokens) {
		this.tokens = tokens;
	}

	/** The receipt's file; empty when it is forged. */
	Optional<UploadReceipt> read(String receipt) {
		return this.tokens.read(LinkPurpose.UPLOAD_RECEIPT, receipt).map(UploadReceipts::of);
	}

	/**
	 * What stays the same of a receipt when the same file is uploaded again.
	 * @param receipt a receipt, or whatever was sent as one
	 * @return its file's content and name; what was sent when it is forged
	 */
	public @Nullable String fileIn(@Nullable String receipt) {
		return Optional.ofNullable(receipt)
			.flatMap(this::read)
			.map((each) -> each.file().sha256() + " " + each.file().name())
			.orElse(receipt);
	}

	private static UploadReceipt of(SignedToken token) {
		return new UploadReceipt(new Attachment(UUID.fromString(token.subject()), token.text("name"),
				token.number("size"), token.text("type"), token.text("sha256")), token.expired());
	}

	/**
	 * What a genuine receipt says.
	 *
	 * @param file the uploaded file
	 * @param expired whether it is too late to use it
	 */
	record UploadReceipt(Attachment file, boolean expired) {
	}

}
