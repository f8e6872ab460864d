package org.destek.attachment.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.destek.attachment.storage.Attachment;
import org.destek.attachment.upload.Arrival.Arrived;
import org.destek.links.LinkPurpose;
import org.destek.links.SignedTokens;

/** Signs the receipts that tickets name files by. */
@Component
public class UploadReceipts {

	private final SignedTokens tokens;

	private final UploadProperties properties;

	private final Clock clock;

	UploadReceipts(SignedTokens tokens, UploadProperties properties, Clock clock) {
		this.tokens = tokens;
		this.properties = properties;
		this.clock = clock;
	}

	UploadReceipt receiptFor(Arrived file) {
		Attachment attachment = new Attachment(file.id(), file.name().text(), file.size(), file.kind().mediaType(),
				file.sha256(), null);
		return sign(attachment, this.properties.receiptValidity());
	}

	/**
	 * Signs the receipt of a file that was received before: the same each time, and good
	 * no longer than the first one.
	 * @param file the file
	 * @param receivedAt since when it is kept
	 * @return the receipt
	 */
	public UploadReceipt receiptFor(Attachment file, Instant receivedAt) {
		Instant end = receivedAt.truncatedTo(ChronoUnit.SECONDS).plus(this.properties.receiptValidity());
		return sign(file, Duration.between(this.clock.instant(), end));
	}

	private UploadReceipt sign(Attachment file, Duration validity) {
		Map<String, ?> claims = Map.of("name", file.name(), "size", file.size(), "type", file.mediaType(), "sha256",
				file.sha256());
		String receipt = this.tokens.sign(LinkPurpose.UPLOAD_RECEIPT, file.id().toString(), claims, validity);
		return new UploadReceipt(file.id(), receipt, file.name(), file.size(), file.mediaType(), file.sha256());
	}

}
