package org.destek.gateway.follow;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.destek.gateway.FakeServices;
import org.destek.gateway.MultipartForm;
import org.destek.gateway.StubService.Seen;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a requester's answer. */
class AnswerTests extends OpenTicketPage {

	@Test
	void sendsAnAnswerWithItsFilesAndLeadsBackToIt() {
		HttpResponse<String> answer = write(
				MultipartForm.answer("Şirketin adı Örnek A.Ş.").withFile("sicil.pdf", "%PDF-1.7 content"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo(PAGE + "?sent=m2#m-m2");
		assertThat(this.services.lastRequest().path("text").asString()).isEqualTo("Şirketin adı Örnek A.Ş.");
		assertThat(this.services.lastRequest().path("attachments").get(0).asString()).startsWith("signed.");
		Seen seen = TICKET.lastSeen();
		assertThat(seen.headers().get("Authorization")).isEqualTo("Bearer " + FakeServices.KEY);
		assertThat(UUID.fromString(seen.headers().get("Idempotency-Key"))).isNotNull();
		assertThat(read(PAGE + "?sent=m2").body()).contains("Yanıtınız gönderildi.", "href=\"#m-m2\"");
		assertThat(read(PAGE + "?sent=unknown").body()).doesNotContain("Yanıtınız gönderildi.");
	}

	@Test
	void takesAnAnswerFromAPlainFormToo() {
		HttpResponse<String> answer = post(PAGE + "/messages", "text=Merhaba", "Content-Type", FORM, "Cookie",
				this.cookie);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(this.services.lastRequest().path("text").asString()).isEqualTo("Merhaba");
	}

	@Test
	void keepsTextFilesAndKeyWhenSomethingIsWrong() {
		String key = UUID.randomUUID().toString();
		HttpResponse<String> answer = write(new MultipartForm().with("idempotencyKey", key)
			.with("text", " ")
			.withFile("sicil.pdf", "%PDF-1.7 content"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Hata: ", "Henüz gönderilmedi: 1 alanı düzeltiniz",
				"Yanıtınız: Yanıtınızı yazınız.", "sicil.pdf", "name=\"attachments\" value=\"signed.", key,
				"aria-invalid=\"true\"");
	}

	@Test
	void saysWhichFileWasNotTakenAndKeepsTheText() {
		HttpResponse<String> answer = write(MultipartForm.answer("Program ektedir.").withFile("a.exe", "MZ program"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("“a.exe” bu türde eklenemiyor.", "Program ektedir.");
	}

	@Test
	void namesFilesThatDidNotArriveAndAsksBeforeOneIsLeftOut() {
		assertThat(read(PAGE).body()).contains("“sigorta &lt;b&gt;girişi&lt;/b&gt;.pdf” bize ulaşmadı.",
				"href=\"#files\"");
		HttpResponse<String> asked = write(MultipartForm.answer("Belge ektedir.").with("lostFile", "yok.pdf"));
		assertThat(asked.statusCode()).isEqualTo(422);
		assertThat(asked.body()).contains("“yok.pdf” olmadan gönderilsin mi?", "Belge ektedir.");
		write(MultipartForm.answer("Belge ektedir.").with("lostFile", "yok.pdf").with("action", "send-without"));
		assertThat(this.services.lastRequest().path("missingAttachments").get(0).asString()).isEqualTo("yok.pdf");
	}

	@Test
	void takesAFileBack() {
		HttpResponse<String> answer = write(
				MultipartForm.answer("Merhaba").with("attachments", receipt()).with("action", "remove:file-1"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Merhaba").doesNotContain("name=\"attachments\"");
		assertThat(ATTACHMENT.lastSeen().method()).isEqualTo("DELETE");
	}

	@Test
	void keepsWhatWasTypedWhenTheServiceIsAway() {
		TICKET.stop();
		try {
			HttpResponse<String> answer = write(MultipartForm.answer("Uzun bir yanıt"));
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(header(answer, "Retry-After")).isEqualTo("30");
			assertThat(answer.body()).contains("Uzun bir yanıt", "iki kez gönderilmez", PAGE + "/messages");
		}
		finally {
			TICKET.startAgain();
		}
	}

	@Test
	void saysThatAClosedRequestTakesNoAnswerAndShowsWhatWasTyped() {
		this.services.standing("closed", "null", "[]");
		assertThat(read(PAGE).body()).contains("Bu talep kapandı.", "/tickets/new").doesNotContain("id=\"answer\"");
		HttpResponse<String> answer = write(MultipartForm.answer("Geç kalan yanıt"));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Yazdığınız gönderilmedi, duruyor.", "Geç kalan yanıt");
	}

	@Test
	void switchesTheLanguageWithoutLosingTheText() {
		HttpResponse<String> answer = send(PAGE + "/messages?lang=en",
				MultipartForm.answer("Merhaba").with("action", "language")::post, "Cookie", this.cookie);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("<html lang=\"en\">", "Your answer", "Merhaba");
	}

	private String receipt() {
		String page = write(new MultipartForm().with("text", "").withFile("sicil.pdf", "%PDF-1.7 content")).body();
		return page.replaceFirst("(?s).*name=\"attachments\" value=\"([^\"]+)\".*", "$1");
	}

}
