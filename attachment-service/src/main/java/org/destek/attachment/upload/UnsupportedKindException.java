package org.destek.attachment.upload;

import org.destek.attachment.ProblemException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** A file whose content is of none of the kinds that are taken. */
final class UnsupportedKindException extends ProblemException {

	private static final MessageSourceResolvable KINDS = new DefaultMessageSourceResolvable("kinds");

	UnsupportedKindException(FileName name) {
		super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-kind", "unsupported-kind", name, KINDS);
	}

}
