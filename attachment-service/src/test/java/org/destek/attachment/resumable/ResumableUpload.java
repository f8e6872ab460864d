package org.destek.attachment.resumable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.destek.attachment.Answer;
import org.destek.attachment.RawClient;

import static org.assertj.core.api.Assertions.assertThat;

/** One upload as a sender sees it. */
final class ResumableUpload {

	static final String PATH = "/api/attachments/uploads";

	static final byte[] NOTHING = new byte[0];

	private final Supplier<RawClient> lines;

	final String path;

	private ResumableUpload(Supplier<RawClient> lines, String path) {
		this.lines = lines;
		this.path = path;
	}

	static Answer create(RawClient line, String name, byte[] first, String... fields) {
		List<String> all = new ArrayList<>(List.of("Content-Disposition: inline; filename=\"" + name + "\""));
		all.addAll(Arrays.asList(fields));
		return line.call("POST", PATH, first, all.toArray(String[]::new));
	}

	/** An upload of which nothing has come yet. */
	static ResumableUpload begin(Supplier<RawClient> lines, String name, long length, String... fields) {
		List<String> all = new ArrayList<>(List.of("Upload-Complete: ?0", "Upload-Length: " + length));
		all.addAll(Arrays.asList(fields));
		Answer answer = create(lines.get(), name, NOTHING, all.toArray(String[]::new));
		assertThat(answer.status()).as(new String(answer.body())).isEqualTo(201);
		return at(lines, answer.header("Location"));
	}

	static ResumableUpload at(Supplier<RawClient> lines, String path) {
		return new ResumableUpload(lines, path);
	}

	Answer append(long offset, byte[] bytes) {
		return patch("?0", offset, bytes);
	}

	Answer complete(long offset, byte[] bytes, String... fields) {
		return patch("?1", offset, bytes, fields);
	}

	Answer patch(String complete, long offset, byte[] bytes, String... fields) {
		return this.lines.get().call("PATCH", this.path, bytes, fields(complete, offset, fields));
	}

	/** Announces more than the test may send. */
	RawClient beginPatch(String complete, long offset, long length, String... fields) {
		return this.lines.get().head("PATCH", this.path, "Content-Length: " + length, fields(complete, offset, fields));
	}

	RawClient beginChunked(String complete, long offset) {
		return this.lines.get().head("PATCH", this.path, "Transfer-Encoding: chunked", fields(complete, offset));
	}

	private static String[] fields(String complete, long offset, String... more) {
		List<String> all = new ArrayList<>(List.of("Upload-Complete: " + complete, "Upload-Offset: " + offset,
				"Content-Type: application/partial-upload"));
		all.addAll(Arrays.asList(more));
		return all.toArray(String[]::new);
	}

	Answer head() {
		return this.lines.get().call("HEAD", this.path);
	}

	long offset() {
		Answer answer = head();
		assertThat(answer.status()).isEqualTo(204);
		return Long.parseLong(answer.header("Upload-Offset"));
	}

	Answer delete() {
		return this.lines.get().call("DELETE", this.path);
	}

}
