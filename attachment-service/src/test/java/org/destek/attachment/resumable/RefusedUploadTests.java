package org.destek.attachment.resumable;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.attachment.Answer;
import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.RawClient;
import org.destek.attachment.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.attachment.Samples.MB;

/** What is refused: files for what they are, requests for what they say. */
class RefusedUploadTests extends OnTheRunningService {

	private static final byte[] PDF = Samples.pdf(200_000);

	@Test
	void refusesAWrongOffsetAndSaysTheRightOne() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		upload.append(0, Arrays.copyOf(PDF, 100));
		Answer answer = upload.append(50, Arrays.copyOf(PDF, 100));
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.header("Upload-Offset")).isEqualTo("100");
		assertThat(answer.header("Upload-Complete")).isEqualTo("?0");
		assertThat(answer.text("type"))
			.isEqualTo("https://iana.org/assignments/http-problem-types#mismatching-upload-offset");
		assertThat(answer.json().path("expected-offset").asInt()).isEqualTo(100);
		assertThat(answer.json().path("provided-offset").asInt()).isEqualTo(50);
		assertThat(answer.detail()).isNotEmpty();
		assertThat(upload.offset()).isEqualTo(100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Upload-Complete: 1", "Upload-Complete: true", "Upload-Complete: ?2",
			"Upload-Complete: ?1x", "Upload-Complete: ", "X-Nothing: 1", "Upload-Complete: ?0\r\nUpload-Complete: ?0" })
	void takesNoRequestThatDoesNotSayWhetherItIsTheLast(String field) {
		Answer answer = ResumableUpload.create(client(), "a.pdf", PDF, field);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo("invalid-request");
		assertThat(rows()).isZero();
	}

	@Test
	void takesNoPartThatDoesNotSayWhereItBegins() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		for (String offset : new String[] { "Upload-Offset: -1", "Upload-Offset: 0.0", "Upload-Offset: 1, 2",
				"X-Nothing: 1" }) {
			Answer answer = client().call("PATCH", upload.path, PDF, offset, "Upload-Complete: ?0",
					"Content-Type: application/partial-upload");
			assertThat(answer.status()).isEqualTo(400);
		}
		assertThat(client().call("PATCH", upload.path, PDF, "Upload-Offset: 0", "Upload-Complete: ?0").status())
			.isEqualTo(415);
		assertThat(upload.offset()).isZero();
	}

	@Test
	void takesNoUploadWithoutAName() {
		assertThat(client().call("POST", ResumableUpload.PATH, PDF, "Upload-Complete: ?0").status()).isEqualTo(400);
		assertThat(client()
			.call("POST", ResumableUpload.PATH, PDF, "Upload-Complete: ?0",
					"Content-Disposition: inline; filename*=UTF-8''%zz")
			.status()).isEqualTo(400);
	}

	@Test
	void refusesAtOnceWhatIsTooLargeByItsOwnAccount() {
		Answer answer = ResumableUpload.create(client(), "büyük.pdf", ResumableUpload.NOTHING, "Upload-Complete: ?0",
				"Upload-Length: 12400000", "Accept-Language: tr");
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.problem()).isEqualTo("too-large");
		assertThat(answer.detail()).isEqualTo("“büyük.pdf” 11,9 MB; en fazla 10 MB olabilir.");
		assertThat(answer.header("Upload-Limit")).isEqualTo("max-size=10485760");
		assertThat(answer.header("Upload-Complete")).isEqualTo("?1");
		assertThat(rows()).isZero();
	}

	@Test
	void refusesWhatGrowsTooLarge() {
		ResumableUpload upload = unsaid("a.pdf");
		assertThat(upload.append(0, Samples.pdf(10 * MB)).status()).isEqualTo(204);
		Answer answer = upload.append(10 * MB, new byte[1]);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.header("Upload-Complete")).isEqualTo("?1");
		assertThat(upload.head().status()).isEqualTo(404);
		awaitNothingLeft();
	}

	@Test
	void refusesAProgramAtItsFirstBytes() {
		ResumableUpload upload = begin("ödev.pdf", 5 * MB);
		RawClient line = upload.beginPatch("?1", 0, 5 * MB);
		line.send(Samples.windowsProgram());
		Answer answer = line.answer();
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.problem()).isEqualTo("unsupported-kind");
		assertThat(answer.header("Upload-Complete")).isEqualTo("?1");
		assertThat(upload.head().status()).isEqualTo(404);
		awaitNothingLeft();
	}

	@Test
	void judgesAFileByAllOfItWhenItIsWhole() {
		byte[] program = Samples.windowsProgram();
		ResumableUpload upload = begin("ödev.pdf", program.length);
		upload.append(0, Arrays.copyOf(program, 100));
		upload.append(100, Arrays.copyOfRange(program, 100, 5000));
		Answer answer = upload.complete(5000, Arrays.copyOfRange(program, 5000, program.length));
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.header("Upload-Complete")).isEqualTo("?1");
		awaitNothingLeft();
	}

	@Test
	void refusesAnArchiveThatIsDamagedAndAFileOfNoBytes() {
		byte[] zip = Samples.zip("a.txt", "b.txt");
		Answer damaged = begin("a.zip", zip.length - 30).complete(0, Arrays.copyOf(zip, zip.length - 30));
		assertThat(damaged.status()).isEqualTo(400);
		assertThat(damaged.problem()).isEqualTo("incomplete-upload");
		assertThat(damaged.header("Upload-Complete")).isEqualTo("?1");
		Answer empty = begin("a.txt", 0).complete(0, ResumableUpload.NOTHING);
		assertThat(empty.status()).isEqualTo(400);
		assertThat(empty.problem()).isEqualTo("empty-file");
		awaitNothingLeft();
	}

	@Test
	void refusesLengthsThatDoNotAgree() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		assertInconsistent(upload.complete(0, Arrays.copyOf(PDF, 100)));
		assertInconsistent(upload.patch("?0", 0, PDF, "Upload-Length: 5"));
		assertInconsistent(upload.append(0, Samples.pdf(PDF.length + 1)));
		assertInconsistent(ResumableUpload.create(client(), "a.pdf", PDF, "Upload-Complete: ?1", "Upload-Length: 5"));
		assertThat(upload.offset()).isZero();
		assertThat(upload.complete(0, PDF).text("sha256")).isEqualTo(Samples.sha256(PDF));
	}

	@Test
	void endsAnUploadThatOutgrowsItsLengthUnannounced() {
		ResumableUpload upload = begin("a.pdf", 1000);
		assertInconsistent(upload.beginChunked("?0", 0).chunk(Samples.pdf(1001)).chunk(new byte[0]).answer());
		assertThat(upload.head().status()).isEqualTo(404);
		awaitNothingLeft();
	}

	private static void assertInconsistent(Answer answer) {
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("type"))
			.isEqualTo("https://iana.org/assignments/http-problem-types#inconsistent-upload-length");
		assertThat(answer.header("Upload-Complete")).isEqualTo("?0");
	}

	private ResumableUpload begin(String name, long length) {
		return ResumableUpload.begin(this::client, name, length);
	}

	private ResumableUpload unsaid(String name) {
		Answer answer = ResumableUpload.create(client(), name, ResumableUpload.NOTHING, "Upload-Complete: ?0");
		return ResumableUpload.at(this::client, answer.header("Location"));
	}

}
