package org.destek.attachment.upload;

import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;
import org.destek.attachment.inspection.FileKinds;
import org.destek.attachment.inspection.RefusalReason;

/** A file whose content is of none of the kinds that are taken. */
final class UnsupportedKindException extends ProblemException {

	UnsupportedKindException(FileName name, FileKinds kinds) {
		super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-kind", "unsupported-kind", name,
				String.join(", ", kinds.labels()));
		tell("reason", RefusalReason.KIND.label());
		tell("kinds", kinds.labels());
	}

}
