package org.destek.attachment.resumable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import org.destek.attachment.ProblemException;

/**
 * The header fields and problem types that the draft defines, as this service writes
 * them.
 */
final class UploadFields {

	static final String COMPLETE = "Upload-Complete";

	static final String OFFSET = "Upload-Offset";

	static final String LENGTH = "Upload-Length";

	static final String LIMIT = "Upload-Limit";

	private static final String PROBLEMS = "https://iana.org/assignments/http-problem-types#";

	private UploadFields() {
	}

	static String bool(boolean value) {
		return value ? "?1" : "?0";
	}

	static URI problemType(String problem) {
		return URI.create(PROBLEMS + problem);
	}

	/** How large a file may be. */
	static String maxSize(long bytes) {
		return "max-size=" + bytes;
	}

	/** How large a file may be, and how long an upload lives. */
	static String limit(long maxSize, Duration maxAge) {
		return maxSize(maxSize) + ", max-age=" + Math.max(0, maxAge.toSeconds());
	}

	/**
	 * A refusal of the file, after which no request goes on with it, unless it is only
	 * about the way it was sent.
	 */
	static ProblemException refusal(ProblemException problem, long maxSize) {
		HttpHeaders headers = problem.getHeaders();
		if (!headers.containsHeader(COMPLETE)) {
			headers.set(COMPLETE, bool(true));
		}
		if (HttpStatus.CONTENT_TOO_LARGE.equals(problem.getStatusCode())) {
			headers.set(LIMIT, maxSize(maxSize));
		}
		return problem;
	}

	/** How an upload stands. */
	static HttpHeaders of(Upload upload, long maxSize, Instant now) {
		HttpHeaders fields = new HttpHeaders();
		fields.set(COMPLETE, bool(upload.isComplete()));
		fields.set(OFFSET, Long.toString(upload.received()));
		if (upload.length() != null) {
			fields.set(LENGTH, Long.toString(upload.length()));
		}
		fields.set(LIMIT, limit(maxSize, Duration.between(now, upload.expiresAt())));
		fields.setCacheControl("no-store");
		return fields;
	}

}
