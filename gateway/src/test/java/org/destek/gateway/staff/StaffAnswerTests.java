package org.destek.gateway.staff;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import org.destek.gateway.FakeStaffApi;

import static org.assertj.core.api.Assertions.assertThat;

/** What the office writes on its page. */
class StaffAnswerTests extends OpenStaffPage {

	@Test
	void answersWithFilesAndTheStatusThatWasChosen() {
		HttpResponse<String> answer = write(answer("Merhaba Elif Hanım,").withFile("bildirge.pdf", "%PDF-1.7 content"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo(PAGE + "?sent=m1#m-m1");
		assertThat(TICKET.lastSeen().uri()).isEqualTo(API + "/answers");
		assertThat(TICKET.lastSeen().headers().get("Idempotency-Key")).hasSize(36);
		assertThat(this.staffApi.lastPost().toString()).contains("\"text\":\"Merhaba Elif Hanım,\"",
				"\"status\":\"waiting\"", "\"seen\":\"m1\"", "\"attachments\":[\"signed.");
		assertThat(read(PAGE + "?sent=m1").body()).contains("Yanıtınız gönderildi.");
		assertThat(read(PAGE + "?sent=n1").body()).contains("Notunuz kaydedildi.");
	}

	@Test
	void keepsANoteAwayFromTheRequester() {
		HttpResponse<String> answer = write(answer("Yalnızca bize").with("kind", "note"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(TICKET.lastSeen().uri()).isEqualTo(API + "/notes");
		assertThat(this.staffApi.lastPost().has("status")).isFalse();
	}

	@Test
	void keepsTextAndFilesWhenAnotherWasFasterAndShowsTheirAnswer() {
		this.staffApi.answeredByAnother();
		HttpResponse<String> answer = write(answer("Uzun yanıtım").withFile("bildirge.pdf", "%PDF-1.7 content"));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Ayşe Karaca bu talebi ",
				"09.12 itibarıyla yanıtladı. Yazdığınız gönderilmedi, duruyor.", "Sigorta girişiniz yapıldı.",
				"href=\"#m-m4\"", "Uzun yanıtım", "bildirge.pdf", "name=\"seen\" value=\"m4\"",
				"value=\"waiting\" selected=\"selected\"");
	}

	@Test
	void saysWhatIsWrongAtTheField() {
		HttpResponse<String> answer = write(answer(" ").with("kind", "note"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Hata: ", "Mesaj: Yanıtınızı yazınız.",
				"value=\"note\" checked=\"checked\"");
	}

	@Test
	void namesFilesThatDidNotArriveAndAsksBeforeOneIsLeftOut() {
		assertThat(read(PAGE).body()).contains("“kimlik.jpg” ulaşmadı; talep sahibi sonra ekleyebilir.");
		HttpResponse<String> asked = write(answer("Kılavuz ektedir.").with("lostFile", "yok.pdf"));
		assertThat(asked.body()).contains("“yok.pdf” olmadan gönderilsin mi?", "Kılavuz ektedir.");
		write(answer("Kılavuz ektedir.").with("missingFile", "yok.pdf"));
		assertThat(this.staffApi.lastPost().path("missingAttachments").get(0).asString()).isEqualTo("yok.pdf");
		write(answer("Bize.").with("kind", "note").with("missingFile", "yok.pdf"));
		assertThat(this.staffApi.lastPost().path("missingAttachments").get(0).asString()).isEqualTo("yok.pdf");
	}

	@Test
	void keepsWhatWasTypedWhenTheServiceIsAway() {
		TICKET.stop();
		try {
			HttpResponse<String> answer = write(answer("Uzun yanıtım"));
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("Uzun yanıtım", "iki kez gönderilmez", "name=\"seen\" value=\"m1\"");
		}
		finally {
			TICKET.startAgain();
		}
	}

	@Test
	void showsWhatWasTypedWhenTheBrowserIsProvenNoMore() {
		this.staffApi.unproven();
		HttpResponse<String> answer = write(answer("Uzun yanıtım"));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Bu tarayıcıyı doğrulayınız", "Uzun yanıtım",
				"action=\"" + PAGE + "/code?then=reply\"");
		assertThat(submit(PAGE + "/take", "").statusCode()).isEqualTo(403);
	}

	@Test
	void showsWhatWasTypedWhenTheLinkHasExpiredMeanwhile() {
		this.staffApi.expired();
		HttpResponse<String> answer = write(answer("Uzun yanıtım"));
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("Bu bağlantıyla bir talep açılamıyor", "Uzun yanıtım",
				"action=\"" + PAGE + "/enter/" + FakeStaffApi.TOKEN + "\"");
	}

}
