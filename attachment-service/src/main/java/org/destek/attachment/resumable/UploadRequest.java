package org.destek.attachment.resumable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import org.destek.attachment.upload.FileName;

/**
 * What a request says of the bytes that it brings.
 *
 * @param completes whether they are the last ones
 * @param offset where they begin
 * @param length how large the whole file is, by its sender; null when unsaid
 * @param contentLength how many they are; -1 when unsaid
 */
record UploadRequest(boolean completes, long offset, @Nullable Long length, long contentLength) {

	/** Reads a request that begins an upload. */
	static UploadRequest creation(HttpHeaders headers) {
		return of(headers, 0, "creation");
	}

	/** Reads a request that goes on with one. */
	static UploadRequest append(HttpHeaders headers) {
		OptionalLong offset = StructuredItem.size(headers, UploadFields.OFFSET);
		return of(headers, offset.orElseThrow(() -> new InvalidUploadRequestException("append")), "append");
	}

	private static UploadRequest of(HttpHeaders headers, long offset, String what) {
		boolean completes = StructuredItem.bool(headers, UploadFields.COMPLETE)
			.orElseThrow(() -> new InvalidUploadRequestException(what));
		OptionalLong length = StructuredItem.size(headers, UploadFields.LENGTH);
		return new UploadRequest(completes, offset, length.isPresent() ? length.getAsLong() : null,
				headers.getContentLength());
	}

	/** The file's name; browsers send all but ASCII as {@code filename*}. */
	static FileName nameIn(HttpHeaders headers) {
		String name = filename(headers);
		if (name == null || name.isBlank()) {
			throw new InvalidUploadRequestException("creation");
		}
		return FileName.of(name);
	}

	private static @Nullable String filename(HttpHeaders headers) {
		try {
			String field = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
			return (field != null) ? ContentDisposition.parse(asUtf8(field)).getFilename() : null;
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidUploadRequestException("creation");
		}
	}

	/** Headers are read as ISO-8859-1, and written as UTF-8 by many a program. */
	private static String asUtf8(String field) {
		try {
			byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return field;
		}
	}

	/**
	 * How large the whole file is, as far as this request and those before it say.
	 * @param known what those before it said; null when nothing
	 * @return bytes; null when unsaid
	 */
	@Nullable Long lengthAfter(@Nullable Long known) {
		Long length = agreed(known, this.length);
		if (this.contentLength < 0) {
			return length;
		}
		long end = this.offset + this.contentLength;
		if (this.completes) {
			return agreed(length, end);
		}
		if (length != null && end > length) {
			throw new InconsistentLengthException();
		}
		return length;
	}

	/** How large the file is at the least. */
	long leastLength(@Nullable Long known) {
		Long length = lengthAfter(known);
		return (length != null) ? length : this.offset + Math.max(0, this.contentLength);
	}

	private static @Nullable Long agreed(@Nullable Long one, @Nullable Long other) {
		if (one != null && other != null && !one.equals(other)) {
			throw new InconsistentLengthException();
		}
		return (one != null) ? one : other;
	}

}
