package org.destek.gateway.form;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.destek.gateway.FakeServices;
import org.destek.gateway.MultipartForm;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that cannot be uploaded are left out by their writer's word alone. */
class MissingFilesTests extends PostedForm {

	private static final String QUESTION = "“yok.pdf” olmadan gönderilsin mi?";

	@ParameterizedTest
	@ValueSource(ints = { 429, 500, 503 })
	void asksWhenAttachmentServiceTakesNoFileForNow(int status) {
		ATTACHMENT.on("POST /api/attachments", status, "application/problem+json", "{}");
		HttpResponse<String> answer = post(MultipartForm.rightlyFilled().withFile("yok.pdf", "content"));
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body())
			.contains(QUESTION, "value=\"send-without\"", "name=\"lostFile\" value=\"yok.pdf\"",
					"Dosyanız şu anda yüklenemiyor; talebiniz henüz gönderilmedi.", "Elif Yıldız")
			.doesNotContain("kaydedilemiyor");
		assertThat(this.services.requests()).isEmpty();
	}

	@Test
	void asksAgainAsLongAsNothingIsDecided() {
		HttpResponse<String> answer = post(MultipartForm.rightlyFilled().with("lostFile", "yok.pdf"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(QUESTION, "Talebiniz henüz gönderilmedi: 1 alanı düzeltiniz",
				"Dosya Ekle: “yok.pdf” yüklenemedi.");
		assertThat(this.services.requests()).isEmpty();
	}

	@Test
	void sendsWithoutThemWhenThatIsChosen() {
		HttpResponse<String> answer = post(
				MultipartForm.rightlyFilled().with("lostFile", "yok.pdf").with("action", "send-without"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(missing()).hasToString("[\"yok.pdf\"]");
	}

	@Test
	void believesAPageThatAskedItself() {
		assertThat(post(MultipartForm.rightlyFilled().with("missingFile", "yok.pdf")).statusCode()).isEqualTo(303);
		assertThat(missing()).hasToString("[\"yok.pdf\"]");
		post(MultipartForm.rightlyFilled().with("missingFile", "a\tb" + "c".repeat(300)));
		assertThat(missing().get(0).asString()).startsWith("a_b").hasSize(255);
	}

	@Test
	void takesAFileThatIsChosenAgainForTheMissingOne() {
		HttpResponse<String> answer = post(
				MultipartForm.rightlyFilled().with("lostFile", "yok.pdf").withFile("yok.pdf", "content"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(missing()).isEmpty();
		assertThat(this.services.lastRequest().path("attachments")).hasSize(1);
	}

	@Test
	void forgetsAMissingFileThatIsRemoved() {
		HttpResponse<String> answer = post(MultipartForm.rightlyFilled()
			.with("lostFile", "yok.pdf")
			.with("lostFile", "kalan.pdf")
			.with("action", "remove-lost:yok.pdf"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("kalan.pdf", "Elif Yıldız").doesNotContain("yok.pdf");
	}

	@Test
	void keepsThemWhenSomethingElseIsWrong() {
		HttpResponse<String> answer = post(
				MultipartForm.rightlyFilled().with("message", "kısa").with("missingFile", "yok.pdf"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("name=\"lostFile\" value=\"yok.pdf\"").doesNotContain(QUESTION);
	}

	@Test
	void areNamedOnTheReceipt() {
		String cookie = get("/tickets/" + FakeServices.CODE + "/enter/" + FakeServices.KEY).headers()
			.allValues("Set-Cookie")
			.stream()
			.map((each) -> each.replaceFirst(";.*", ""))
			.collect(Collectors.joining("; "));
		assertThat(get("/tickets/" + FakeServices.CODE + "/receipt", "Cookie", cookie, "Accept-Language", "tr").body())
			.contains("“sigorta &lt;b&gt;girişi&lt;/b&gt;.pdf” bize ulaşmadı.",
					"href=\"/tickets/" + FakeServices.CODE + "#files\"", "Dosyayı buradan ekleyiniz");
	}

	private JsonNode missing() {
		return this.services.lastRequest().path("missingAttachments");
	}

}
