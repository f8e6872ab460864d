package org.destek.attachment.multipart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;

/**
 * Takes a multipart body apart as it arrives. Spring's own reader looks at each byte of a
 * file through a buffer; this one passes over most of them, and hands them on where they
 * lie.
 */
final class PartParser {

	private static final int LONGEST_HEADERS = 10 * 1024;

	private static final String LINE_END = "\r\n";

	private final Delimiter delimiter;

	/** What was seen and could not be judged: headers, or a delimiter's beginning. */
	private final ByteArrayOutputStream held = new ByteArrayOutputStream();

	private State state = State.PREAMBLE;

	private HttpHeaders headers = new HttpHeaders();

	PartParser(String boundary) {
		this.delimiter = new Delimiter(boundary);
		this.held.writeBytes(LINE_END.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Parses the next bytes.
	 * @param bytes the bytes, which nobody changes any more
	 * @return what they tell of
	 */
	List<PartEvent> parse(byte[] bytes) {
		List<PartEvent> events = new ArrayList<>();
		int at = 0;
		while (at < bytes.length && this.state != State.END) {
			at = switch (this.state) {
				case PREAMBLE, CONTENT -> parseUpToDelimiter(bytes, at, events);
				case HEADERS -> parseHeaders(bytes, at);
				case END -> bytes.length;
			};
		}
		return events;
	}

	/** Says that no more bytes come. */
	void end() {
		if (this.state != State.END) {
			throw new DecodingException("The body ends before its last part does");
		}
	}

	/** Gives the place from which on the other states go on. */
	private int parseUpToDelimiter(byte[] bytes, int from, List<PartEvent> events) {
		if (this.held.size() > 0) {
			return parseHeldDelimiter(bytes, from, events);
		}
		int found = this.delimiter.find(bytes, from, bytes.length);
		if (found >= 0) {
			emit(bytes, from, found, true, events);
			this.state = State.HEADERS;
			return found + this.delimiter.length();
		}
		int open = this.delimiter.beginsAtTheEndOf(bytes, from, bytes.length);
		emit(bytes, from, bytes.length - open, false, events);
		this.held.write(bytes, bytes.length - open, open);
		return bytes.length;
	}

	/** A delimiter that began in the portion before: now it goes on, or was none. */
	private int parseHeldDelimiter(byte[] bytes, int from, List<PartEvent> events) {
		int before = this.held.size();
		int more = Math.min(this.delimiter.length(), bytes.length - from);
		this.held.write(bytes, from, more);
		byte[] joint = this.held.toByteArray();
		this.held.reset();
		int found = this.delimiter.find(joint, 0, joint.length);
		if (found >= 0 && found < before) {
			emit(joint, 0, found, true, events);
			this.state = State.HEADERS;
			return from + found + this.delimiter.length() - before;
		}
		int open = this.delimiter.beginsAtTheEndOf(joint, 0, joint.length);
		if (from + more == bytes.length && joint.length - open < before) {
			emit(joint, 0, joint.length - open, false, events);
			this.held.write(joint, joint.length - open, open);
			return bytes.length;
		}
		emit(joint, 0, before, false, events);
		return from;
	}

	private void emit(byte[] bytes, int from, int end, boolean last, List<PartEvent> events) {
		if (this.state == State.CONTENT && (last || end > from)) {
			DataBuffer content = DefaultDataBufferFactory.sharedInstance.wrap(bytes).readPosition(from);
			content.writePosition(end);
			boolean file = this.headers.getContentDisposition().getFilename() != null;
			events.add(file ? new PartOfFile(this.headers, content, last) : new OtherPart(this.headers, content, last));
		}
	}

	private int parseHeaders(byte[] bytes, int from) {
		int before = this.held.size();
		int more = Math.min(LONGEST_HEADERS + 1 - before, bytes.length - from);
		this.held.write(bytes, from, more);
		byte[] joint = this.held.toByteArray();
		if (joint.length > 1 && joint[0] == '-' && joint[1] == '-') {
			this.state = State.END;
			return bytes.length;
		}
		int end = endOfHeaders(joint);
		if (end < 0 && joint.length > LONGEST_HEADERS) {
			throw new DataBufferLimitException("The headers of a part are too long");
		}
		if (end < 0) {
			return bytes.length;
		}
		this.held.reset();
		this.headers = read(new String(joint, 0, end, StandardCharsets.UTF_8));
		this.state = State.CONTENT;
		return from + end + 2 * LINE_END.length() - before;
	}

	private static int endOfHeaders(byte[] section) {
		for (int at = 0; at + 3 < section.length; at++) {
			if (section[at] == '\r' && section[at + 1] == '\n' && section[at + 2] == '\r' && section[at + 3] == '\n') {
				return at;
			}
		}
		return -1;
	}

	/** The first line is what stands behind the delimiter: nothing, or blanks. */
	private static HttpHeaders read(String section) {
		HttpHeaders headers = new HttpHeaders();
		String[] lines = section.replaceAll("\r\n[ \t]+", " ").split(LINE_END, -1);
		Arrays.stream(lines).skip(1).forEach((line) -> {
			int colon = line.indexOf(':');
			if (colon <= 0) {
				throw new DecodingException("A line of a part's headers has no name");
			}
			headers.add(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
		});
		return headers;
	}

	/** Where in the body it is. */
	private enum State {

		PREAMBLE, HEADERS, CONTENT, END

	}

	/**
	 * Bytes of a file.
	 */
	private record PartOfFile(HttpHeaders headers, DataBuffer content, boolean isLast) implements FilePartEvent {
	}

	/**
	 * Bytes of a part that is no file.
	 */
	private record OtherPart(HttpHeaders headers, DataBuffer content, boolean isLast) implements PartEvent {
	}

}
