package org.destek.attachment.resumable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.test.StepVerifier;

import org.destek.attachment.Answer;
import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.RawClient;
import org.destek.attachment.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.attachment.Samples.MB;

/** Lines that break, senders that fall silent or ask twice, bytes that get lost. */
class InterruptionTests extends OnTheRunningService {

	private static final byte[] FILE = Samples.pdf(3 * MB);

	@Autowired
	private Uploads uploads;

	@Test
	void keepsWhatCameBeforeALineBroke() {
		ResumableUpload upload = begin();
		RawClient line = upload.beginPatch("?1", 0, FILE.length);
		line.send(Arrays.copyOf(FILE, 2 * MB));
		awaitRecorded(MB);
		line.reset();
		int offset = (int) upload.offset();
		assertThat(offset).isBetween(MB, 2 * MB);
		assertThat(upload.head().header("Upload-Complete")).isEqualTo("?0");
		assertWhole(upload.finish(offset, FILE));
	}

	@Test
	void keepsWhatCameBeforeASenderWentAway() {
		ResumableUpload upload = begin();
		RawClient line = upload.beginPatch("?1", 0, FILE.length);
		line.send(Arrays.copyOf(FILE, 500_000));
		awaitWritten(500_000);
		line.close();
		assertThat(upload.offset()).isEqualTo(500_000);
		assertWhole(upload.finish(500_000, FILE));
	}

	@Test
	void tellsASenderThatFellSilentWhereToGoOn() {
		ResumableUpload upload = begin();
		RawClient line = upload.beginPatch("?0", 0, FILE.length);
		line.send(Arrays.copyOf(FILE, 500_000));
		Answer answer = line.answer();
		assertThat(answer.status()).isEqualTo(408);
		assertThat(answer.problem()).isEqualTo("incomplete-upload");
		assertThat(answer.header("Upload-Offset")).isEqualTo("500000");
		assertThat(answer.header("Upload-Complete")).isEqualTo("?0");
		assertWhole(upload.finish(500_000, FILE));
	}

	@Test
	void endsARequestWhenANewerOneAsks() {
		ResumableUpload upload = begin();
		RawClient old = upload.beginPatch("?1", 0, FILE.length);
		old.send(Arrays.copyOf(FILE, 500_000));
		awaitWritten(500_000);
		assertThat(upload.offset()).isEqualTo(500_000);
		Answer ended = old.answer();
		assertThat(ended.status()).isEqualTo(409);
		assertThat(ended.problem()).isEqualTo("superseded");
		assertWhole(upload.finish(500_000, FILE));
	}

	@Test
	void endsARequestWhenItsUploadIsCancelled() {
		ResumableUpload upload = begin();
		RawClient old = upload.beginPatch("?1", 0, FILE.length);
		old.send(Arrays.copyOf(FILE, 500_000));
		awaitWritten(500_000);
		assertThat(upload.delete().status()).isEqualTo(204);
		assertThat(old.answer().status()).isEqualTo(409);
		assertThat(upload.head().status()).isEqualTo(404);
		awaitNothingLeft();
	}

	@RepeatedTest(3)
	void neverMixesWhatTwoRequestsBring() throws Exception {
		ResumableUpload upload = ResumableUpload.begin(this::client, "a.txt", FILE.length);
		byte[] ones = new byte[FILE.length];
		byte[] twos = new byte[FILE.length];
		Arrays.fill(ones, (byte) '1');
		Arrays.fill(twos, (byte) '2');
		List<CompletableFuture<Answer>> both = List.of(sent(() -> upload.append(0, ones)),
				sent(() -> upload.append(0, twos)));
		assertThat(both).allSatisfy((answer) -> assertThat(answer.join().status()).isIn(204, 409));
		long offset = upload.offset();
		byte[] arrived = Files.readAllBytes(files().get(0));
		assertThat(arrived).hasSize((int) offset);
		if (offset > 0) {
			assertThat(arrived).containsOnly(arrived[0]);
		}
	}

	private static CompletableFuture<Answer> sent(Callable<Answer> request) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return request.call();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@Test
	void letsNoRequestOfAnotherCopySayWhatArrivedOnceANewerOneIsAtIt() {
		ResumableUpload upload = begin();
		upload.append(0, Arrays.copyOf(FILE, 100));
		UploadAddress address = UploadAddress.parse(upload.path.substring(upload.path.lastIndexOf('/') + 1))
			.orElseThrow();
		UUID older = UUID.randomUUID();
		UUID file = this.uploads.claim(address, older).block(PATIENCE).fileId();
		StepVerifier.create(this.uploads.record(file, older, 200)).expectNext(200L).verifyComplete();
		StepVerifier.create(this.uploads.claim(address, UUID.randomUUID())).expectNextCount(1).verifyComplete();
		StepVerifier.create(this.uploads.record(file, older, 300)).verifyError(SupersededRequestException.class);
	}

	@Test
	void forgetsAnUploadWhoseSenderNeverHeardItsAddress() {
		RawClient line = client().head("POST", ResumableUpload.PATH, "Content-Length: " + FILE.length,
				"Upload-Complete: ?0", "Content-Disposition: inline; filename=\"a.pdf\"");
		line.send(Arrays.copyOf(FILE, MB));
		Awaitility.await().atMost(PATIENCE).until(() -> rows() == 1 && !files().isEmpty());
		line.reset();
		awaitNothingLeft();
	}

	@Test
	void cutsOffWhatWasNotSafeYet() throws IOException {
		ResumableUpload upload = begin();
		upload.append(0, Arrays.copyOf(FILE, 1000));
		Files.write(files().get(0), new byte[5000], StandardOpenOption.APPEND);
		assertThat(upload.offset()).isEqualTo(1000);
		assertWhole(upload.finish(1000, FILE));
	}

	@Test
	void endsAnUploadOfWhichSafeBytesAreGone() throws IOException {
		ResumableUpload upload = begin();
		upload.append(0, Arrays.copyOf(FILE, 1000));
		try (FileChannel file = FileChannel.open(files().get(0), StandardOpenOption.WRITE)) {
			file.truncate(999);
		}
		assertThat(upload.finish(1000, FILE).status()).isEqualTo(404);
		awaitNothingLeft();
	}

	@Test
	void completesAgainWhatWasSettledButNotInItsPlace() throws IOException {
		ResumableUpload upload = begin();
		Answer first = upload.complete(0, FILE);
		Path kept = files().get(0);
		Files.move(kept, folder().resolve("unfinished").resolve(first.text("id")));
		this.database.sql("update upload set received = " + FILE.length).then().block(PATIENCE);
		Answer head = upload.head();
		assertThat(head.header("Upload-Complete")).isEqualTo("?0");
		assertThat(head.header("Upload-Offset")).isEqualTo(Integer.toString(FILE.length));
		Answer again = upload.complete(FILE.length, ResumableUpload.NOTHING);
		assertWhole(again);
		assertThat(again.text("id")).isEqualTo(first.text("id"));
		assertThat(files()).singleElement().isEqualTo(kept);
	}

	private void awaitRecorded(long bytes) {
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> this.database.sql("select received from upload").mapValue(Long.class).one().block(PATIENCE),
					(received) -> received >= bytes);
	}

	private void awaitWritten(long bytes) {
		Awaitility.await().atMost(PATIENCE).until(() -> files().size() == 1 && Files.size(files().get(0)) == bytes);
	}

	private static void assertWhole(Answer answer) {
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.text("sha256")).isEqualTo(Samples.sha256(FILE));
	}

	private ResumableUpload begin() {
		return ResumableUpload.begin(this::client, "a.pdf", FILE.length);
	}

}
