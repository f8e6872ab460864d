package org.destek.attachment.download;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

import org.destek.attachment.storage.Attachment;

/**
 * The part of a file that an answer carries (RFC 9110, section 14). Several ranges at
 * once, or ranges that cannot be read, are answered with the whole, as the RFC allows.
 *
 * @param status 200, 206 or 416
 * @param from the first byte
 * @param length how many bytes
 * @param size of the whole file
 */
record ByteRange(HttpStatus status, long from, long length, long size) {

	static ByteRange asked(HttpHeaders headers, Attachment attachment) {
		long size = attachment.size();
		List<HttpRange> ranges = isStillTheSame(headers, attachment) ? ranges(headers) : List.of();
		if (ranges.size() != 1) {
			return new ByteRange(HttpStatus.OK, 0, size, size);
		}
		HttpRange range = ranges.get(0);
		long from = range.getRangeStart(size);
		long end = Math.min(range.getRangeEnd(size), size - 1);
		if (from >= size || end < from) {
			return new ByteRange(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, 0, 0, size);
		}
		return new ByteRange(HttpStatus.PARTIAL_CONTENT, from, end - from + 1, size);
	}

	private static boolean isStillTheSame(HttpHeaders headers, Attachment attachment) {
		String condition = headers.getFirst(HttpHeaders.IF_RANGE);
		return condition == null || condition.equals(DownloadHeaders.etag(attachment));
	}

	private static List<HttpRange> ranges(HttpHeaders headers) {
		try {
			return headers.getRange();
		}
		catch (IllegalArgumentException ex) {
			// RFC 9110, 14.2: what is no range is no condition.
			return List.of();
		}
	}

	Optional<String> contentRange() {
		return switch (this.status) {
			case PARTIAL_CONTENT ->
				Optional.of("bytes %d-%d/%d".formatted(this.from, this.from + this.length - 1, this.size));
			case REQUESTED_RANGE_NOT_SATISFIABLE -> Optional.of("bytes */" + this.size);
			default -> Optional.empty();
		};
	}

}
