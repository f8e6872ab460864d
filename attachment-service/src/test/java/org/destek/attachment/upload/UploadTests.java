package org.destek.attachment.upload;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.destek.attachment.Answer;
import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.RawClient;
import org.destek.attachment.Samples;
import org.destek.links.LinkPurpose;
import org.destek.links.SignedToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.attachment.RawClient.body;
import static org.destek.attachment.RawClient.part;
import static org.destek.attachment.RawClient.partWith;
import static org.destek.attachment.Samples.MB;

class UploadTests extends OnTheRunningService {

	private static final byte[] PDF = Samples.pdf(200_000);

	@Test
	void answersWithASignedReceiptOfWhatItKept() throws Exception {
		Answer answer = client().upload("dilekçe ğüşıöç.pdf", PDF);
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.text("name")).isEqualTo("dilekçe ğüşıöç.pdf");
		assertThat(answer.json().path("size").asInt()).isEqualTo(PDF.length);
		assertThat(answer.text("mediaType")).isEqualTo("application/pdf");
		assertThat(answer.text("sha256")).isEqualTo(Samples.sha256(PDF));
		SignedToken receipt = this.tokens.verify(LinkPurpose.UPLOAD_RECEIPT, answer.text("receipt")).orElseThrow();
		assertThat(receipt.subject()).isEqualTo(answer.text("id"));
		assertThat(receipt.text("name")).isEqualTo("dilekçe ğüşıöç.pdf");
		assertThat(receipt.number("size")).isEqualTo(PDF.length);
		assertThat(receipt.text("type")).isEqualTo("application/pdf");
		assertThat(receipt.text("sha256")).isEqualTo(Samples.sha256(PDF));
		assertThat(files()).singleElement().satisfies((file) -> {
			assertThat(Files.readAllBytes(file)).isEqualTo(PDF);
			assertThat(folder().relativize(file)).hasToString(shardedPath(answer.text("id")));
		});
	}

	private static String shardedPath(String id) {
		return id.substring(0, 2) + "/" + id.substring(2, 4) + "/" + id;
	}

	@Test
	void readsANameInTheExtendedForm() {
		Answer answer = client().post(body(partWith(
				"name=\"file\"; filename=\"odev.pdf\"; filename*=UTF-8''%C3%B6dev%20%C4%9F%C3%BC%C5%9F.pdf", PDF)));
		assertThat(answer.text("name")).isEqualTo("ödev ğüş.pdf");
	}

	@Test
	void takesAFileOfExactlyTheLimit() {
		Answer answer = client().upload("tam.pdf", Samples.pdf(10 * MB));
		assertThat(answer.status()).isEqualTo(201);
	}

	@Test
	void refusesAByteMoreThanTheLimit() {
		Answer answer = client().upload("çok büyük.pdf", Samples.pdf(10 * MB + 1), "Accept-Language: tr");
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.problem()).isEqualTo("too-large");
		assertThat(answer.detail()).isEqualTo("“çok büyük.pdf” 10 MB üzerinde; en fazla 10 MB olabilir.");
		awaitNothingLeft();
	}

	@Test
	void refusesAFileThatIsTooLargeByItsOwnAccountBeforeReadingIt() {
		byte[] beginning = part("file", "huge.pdf", Samples.pdf(5000));
		Answer turkish = client().begin(12_400_000, "Accept-Language: tr-TR,tr;q=0.9,en;q=0.8")
			.send(beginning)
			.answer();
		assertThat(turkish.status()).isEqualTo(413);
		assertThat(turkish.detail()).isEqualTo("“huge.pdf” 11,9 MB; en fazla 10 MB olabilir.");
		Answer english = client().begin(12_400_000, "Accept-Language: de").send(beginning).answer();
		assertThat(english.detail()).isEqualTo("“huge.pdf” is 11.9 MB; the limit is 10 MB.");
		assertThat(english.text("reason")).isEqualTo("size");
		assertThat(english.json().path("limit").asInt()).isEqualTo(10 * MB);
		assertThat(english.header("Content-Type")).isEqualTo("application/problem+json");
		awaitNothingLeft();
	}

	@Test
	void tellsASenderThatWritesAllBeforeItReads() {
		Answer answer = client().upload("huge.pdf", Samples.pdf(40 * MB));
		assertThat(answer.status()).isEqualTo(413);
	}

	@Test
	void countsAFileOfUnsaidSize() {
		RawClient client = client().begin(-1);
		client.chunk(part("file", "unsaid.pdf", Samples.pdf(10 * MB + 1))).chunk(body()).chunk(new byte[0]);
		assertThat(client.answer().status()).isEqualTo(413);
		awaitNothingLeft();
	}

	@Test
	void refusesAProgramWhateverItIsCalled() {
		Answer answer = client().upload("ödev.pdf", Samples.windowsProgram(), "Accept-Language: tr");
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.problem()).isEqualTo("unsupported-kind");
		assertThat(answer.detail()).startsWith("“ödev.pdf” bu türde eklenemiyor. PNG, JPEG, ")
			.endsWith(" dosyaları ekleyebilirsiniz.");
		assertThat(answer.text("reason")).isEqualTo("kind");
		assertThat(answer.json().path("kinds")).extracting(JsonNode::asString).contains("PNG", "CSV", "DOCX", "ZIP");
		awaitNothingLeft();
	}

	@Test
	void refusesAnEmptyFile() {
		Answer answer = client().upload("boş.pdf", new byte[0], "Accept-Language: tr");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo("empty-file");
		assertThat(answer.text("reason")).isEqualTo("damaged");
		assertThat(answer.detail()).isEqualTo("“boş.pdf” boş ya da bozuk; dosyayı yeniden seçiniz.");
		awaitNothingLeft();
	}

	@Test
	void refusesAnArchiveThatWasCutOff() {
		byte[] zip = Samples.zip("a.txt", "b.txt");
		Answer answer = client().upload("cut.zip", Arrays.copyOf(zip, zip.length - 30));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo("incomplete-upload");
		assertThat(answer.text("reason")).isEqualTo("damaged");
		awaitNothingLeft();
	}

	@Test
	void saysWhatToDoAboutAPassword() {
		Answer answer = client().upload("tez.docx", Samples.ole("EncryptedPackage"), "Accept-Language: tr");
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.problem()).isEqualTo("unsupported-kind");
		assertThat(answer.text("reason")).isEqualTo("password");
		assertThat(answer.detail())
			.isEqualTo("“tez.docx” yalnızca parolayla açılıyor; parolasız kaydedip yeniden ekleyiniz.");
		awaitNothingLeft();
	}

	@Test
	void saysWhatToDoAboutMacros() {
		byte[] file = Samples
			.zip(Samples.officeDocument("xl/workbook.xml", "vnd.ms-excel.sheet.macroEnabled.main+xml"));
		Answer answer = client().upload("not.xlsx", file, "Accept-Language: en");
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.text("reason")).isEqualTo("macro");
		assertThat(answer.detail())
			.isEqualTo("“not.xlsx” contains macros; save it as .xlsx without macros and add it again.");
		awaitNothingLeft();
	}

	@Test
	void refusesARequestWithoutAFile() {
		assertThat(client().post(body()).status()).isEqualTo(400);
		assertNotOneFile(client().post(body(partWith("name=\"file\"", "no name".getBytes(StandardCharsets.UTF_8)))));
	}

	@Test
	void refusesOtherParts() {
		assertNotOneFile(client().post(body(part("upload", "a.pdf", PDF))));
		assertNotOneFile(client().post(body(part("file", "a.pdf", PDF), part("note", "b.pdf", PDF))));
		awaitNothingLeft();
	}

	@Test
	void refusesSeveralFiles() {
		byte[] file = part("file", "a.pdf", PDF);
		assertNotOneFile(client().post(body(file, file, file, file)));
		awaitNothingLeft();
	}

	private static void assertNotOneFile(Answer answer) {
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo("invalid-request");
	}

	@Test
	void refusesABodyThatEndsEarly() {
		byte[] cut = Arrays.copyOf(part("file", "yarım.pdf", PDF), 90_000);
		Answer answer = client().post(cut, "Accept-Language: tr");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo("incomplete-upload");
		assertThat(answer.detail()).isEqualTo("“yarım.pdf” boş ya da bozuk; dosyayı yeniden seçiniz.");
		awaitNothingLeft();
	}

	@Test
	void refusesABodyThatIsNone() {
		assertThat(client().post(new byte[0]).status()).isEqualTo(400);
		assertThat(client().post("nonsense".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
	}

	@Test
	void takesNothingButMultipart() {
		Answer answer = client().call("POST", "/api/attachments", "Content-Type: application/json",
				"Content-Length: 0");
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.problem()).isEqualTo("unsupported-kind");
	}

	@Test
	void forgetsAFileWhoseSenderGoesAway() {
		RawClient client = client().begin(3 * MB);
		client.send(Arrays.copyOf(part("file", "gone.pdf", Samples.pdf(2 * MB)), MB));
		awaitSomethingArrives();
		client.close();
		awaitNothingLeft();
	}

	@Test
	void doesNotWaitForeverForASlowSender() {
		RawClient client = client().begin(3 * MB);
		client.send(Arrays.copyOf(part("file", "slow.pdf", Samples.pdf(2 * MB)), MB));
		Answer answer = client.answer();
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo("incomplete-upload");
		awaitNothingLeft();
	}

	private void awaitSomethingArrives() {
		Awaitility.await().atMost(PATIENCE).until(() -> rows() == 1 && !files().isEmpty());
	}

	@Test
	void takesAFileBackOnce() {
		String path = "/api/attachments/" + client().upload("a.pdf", PDF).text("id");
		assertThat(client().call("DELETE", path).status()).isEqualTo(204);
		Answer again = client().call("DELETE", path);
		assertThat(again.status()).isEqualTo(404);
		assertThat(again.problem()).isEqualTo("not-found");
		assertThat(client().call("DELETE", "/api/attachments/nothing").status()).isEqualTo(404);
	}

}
