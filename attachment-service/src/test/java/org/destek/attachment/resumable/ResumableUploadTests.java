package org.destek.attachment.resumable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.destek.attachment.Answer;
import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.RawClient;
import org.destek.attachment.Samples;
import org.destek.links.LinkPurpose;

import static org.assertj.core.api.Assertions.assertThat;

class ResumableUploadTests extends OnTheRunningService {

	private static final byte[] PDF = Samples.pdf(200_000);

	@Test
	void beginsWithNothingAndSaysWhereToGoOn() {
		Answer answer = ResumableUpload.create(client(), "a.pdf", ResumableUpload.NOTHING, "Upload-Complete: ?0",
				"Upload-Length: " + PDF.length);
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Location")).matches("/api/attachments/uploads/[A-Za-z0-9_-]{32}");
		assertThat(answer.header("Upload-Offset")).isEqualTo("0");
		assertThat(answer.header("Upload-Complete")).isEqualTo("?0");
		assertThat(answer.header("Upload-Limit")).matches("max-size=10485760, max-age=8640\\d|.*max-age=863\\d\\d");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void takesAFileInPartsOfAnySize() throws Exception {
		ResumableUpload upload = begin("ödev ğüşıöç.pdf", PDF.length);
		int offset = 0;
		for (int length : new int[] { 1, 0, 70_000, 3 }) {
			Answer part = upload.append(offset, Arrays.copyOfRange(PDF, offset, offset + length));
			offset += length;
			assertThat(part.status()).isEqualTo(204);
			assertThat(part.header("Upload-Offset")).isEqualTo(Integer.toString(offset));
			assertThat(part.header("Upload-Complete")).isEqualTo("?0");
		}
		Answer last = upload.complete(offset, Arrays.copyOfRange(PDF, offset, PDF.length));
		assertKept(last, "ödev ğüşıöç.pdf", PDF);
		assertThat(last.header("Upload-Complete")).isEqualTo("?1");
		assertThat(files()).singleElement().satisfies((file) -> assertThat(Files.readAllBytes(file)).isEqualTo(PDF));
	}

	@Test
	void takesAWholeFileAtOnce() {
		assertKept(ResumableUpload.create(client(), "a.pdf", PDF, "Upload-Complete: ?1"), "a.pdf", PDF);
		assertThat(files()).hasSize(1);
	}

	@Test
	void beginsWithTheFirstBytes() {
		Answer answer = ResumableUpload.create(client(), "a.pdf", Arrays.copyOf(PDF, 5000), "Upload-Complete: ?0");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Upload-Offset")).isEqualTo("5000");
		ResumableUpload upload = ResumableUpload.at(this::client, answer.header("Location"));
		assertThat(upload.head().header("Upload-Length")).isNull();
		assertKept(upload.complete(5000, Arrays.copyOfRange(PDF, 5000, PDF.length)), "a.pdf", PDF);
	}

	@Test
	void completesWithNothingMore() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		assertThat(upload.append(0, PDF).status()).isEqualTo(204);
		assertThat(upload.head().header("Upload-Complete")).isEqualTo("?0");
		assertKept(upload.complete(PDF.length, ResumableUpload.NOTHING), "a.pdf", PDF);
	}

	@Test
	void takesAPartOfUnsaidLength() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		RawClient line = upload.beginChunked("?1", 0);
		line.chunk(Arrays.copyOf(PDF, 9000)).chunk(Arrays.copyOfRange(PDF, 9000, PDF.length)).chunk(new byte[0]);
		assertKept(line.answer(), "a.pdf", PDF);
	}

	@Test
	void saysHowAnUploadStands() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		upload.append(0, Arrays.copyOf(PDF, 100));
		Answer head = upload.head();
		assertThat(head.status()).isEqualTo(204);
		assertThat(head.header("Upload-Offset")).isEqualTo("100");
		assertThat(head.header("Upload-Length")).isEqualTo(Integer.toString(PDF.length));
		assertThat(head.header("Upload-Complete")).isEqualTo("?0");
		assertThat(head.header("Upload-Limit")).startsWith("max-size=10485760, max-age=");
		assertThat(head.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void givesTheReceiptAgainToWhoDidNotHear() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		Answer first = upload.complete(0, PDF);
		Answer head = upload.head();
		assertThat(head.header("Upload-Complete")).isEqualTo("?1");
		assertThat(head.header("Upload-Offset")).isEqualTo(Integer.toString(PDF.length));
		this.clock.advance(Duration.ofHours(23));
		Answer again = upload.complete(PDF.length, ResumableUpload.NOTHING);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.json()).isEqualTo(first.json());
		assertThat(rows()).isOne();
		this.clock.advance(Duration.ofHours(2));
		assertThat(upload.head().status()).isEqualTo(404);
	}

	@Test
	void appendsNothingToAFileThatIsWhole() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		upload.complete(0, PDF);
		Answer wrong = upload.complete(0, PDF);
		assertThat(wrong.status()).isEqualTo(409);
		assertThat(wrong.header("Upload-Offset")).isEqualTo(Integer.toString(PDF.length));
		Answer more = upload.complete(PDF.length, new byte[] { 1 });
		assertThat(more.status()).isEqualTo(400);
		assertThat(more.text("type")).endsWith("#inconsistent-upload-length");
		assertThat(more.header("Upload-Complete")).isEqualTo("?0");
	}

	@Test
	void readsANameInTheExtendedForm() {
		Answer answer = client().call("POST", ResumableUpload.PATH, PDF, "Upload-Complete: ?1",
				"Content-Disposition: attachment; filename=\"odev.pdf\"; filename*=UTF-8''%C4%9F%C3%BC%C5%9F%C4%B1%C3%B6%C3%A7%20%C4%B0.pdf");
		assertThat(answer.text("name")).isEqualTo("ğüşıöç İ.pdf");
	}

	@Test
	void cancelsAnUpload() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		upload.append(0, Arrays.copyOf(PDF, 100));
		assertThat(upload.delete().status()).isEqualTo(204);
		assertThat(upload.head().status()).isEqualTo(404);
		assertThat(upload.append(100, PDF).status()).isEqualTo(404);
		assertThat(upload.delete().status()).isEqualTo(404);
		awaitNothingLeft();
	}

	@Test
	void takesTheFileBackWhenAnUploadIsCancelledThatWasComplete() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		String id = upload.complete(0, PDF).text("id");
		assertThat(upload.delete().status()).isEqualTo(204);
		assertThat(client().call("DELETE", "/api/attachments/" + id).status()).isEqualTo(404);
		assertThat(upload.head().status()).isEqualTo(404);
	}

	@Test
	void forgetsTheUploadOfAFileThatWasTakenBack() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		String id = upload.complete(0, PDF).text("id");
		assertThat(client().call("DELETE", "/api/attachments/" + id).status()).isEqualTo(204);
		assertThat(upload.head().status()).isEqualTo(404);
		assertThat(upload.complete(PDF.length, ResumableUpload.NOTHING).status()).isEqualTo(404);
	}

	@Test
	void knowsNoOtherAddress() {
		for (String id : new String[] { "x", "A".repeat(32), "A".repeat(33), "%2e%2e" }) {
			ResumableUpload nothing = ResumableUpload.at(this::client, ResumableUpload.PATH + "/" + id);
			assertThat(nothing.head().status()).isEqualTo(404);
			assertThat(nothing.append(0, PDF).status()).isEqualTo(404);
			assertThat(nothing.delete().status()).isEqualTo(404);
		}
		assertThat(client().call("GET", ResumableUpload.PATH).status()).isEqualTo(404);
	}

	@Test
	void saysItsLimitsToWhoAsks() {
		Answer answer = client().call("OPTIONS", ResumableUpload.PATH);
		assertThat(answer.status()).isEqualTo(204);
		assertThat(answer.header("Upload-Limit")).isEqualTo("max-size=10485760, max-age=86400");
	}

	@Test
	void keepsNoAddressThatCanBeRead() {
		ResumableUpload upload = begin("a.pdf", PDF.length);
		String id = upload.path.substring(upload.path.lastIndexOf('/') + 1);
		String rows = this.database.sql("select string_agg(upload::text, ' ') from upload")
			.mapValue(String.class)
			.one()
			.block(PATIENCE);
		assertThat(rows).doesNotContain(id);
		assertThat(files()).noneMatch((file) -> file.toString().contains(id));
	}

	private void assertKept(Answer answer, String name, byte[] content) {
		assertThat(answer.status()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(201);
		assertThat(answer.text("name")).isEqualTo(name);
		assertThat(answer.json().path("size").asInt()).isEqualTo(content.length);
		assertThat(answer.text("mediaType")).isEqualTo("application/pdf");
		assertThat(answer.text("sha256")).isEqualTo(Samples.sha256(content));
		assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("id", "receipt", "name", "size",
				"mediaType", "sha256");
		assertThat(this.tokens.verify(LinkPurpose.UPLOAD_RECEIPT, answer.text("receipt")).orElseThrow().subject())
			.isEqualTo(answer.text("id"));
	}

	private ResumableUpload begin(String name, long length) {
		return ResumableUpload.begin(this::client, name, length);
	}

}
