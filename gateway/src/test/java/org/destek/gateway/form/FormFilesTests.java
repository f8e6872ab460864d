package org.destek.gateway.form;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.destek.gateway.MultipartForm;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are posted with the form. */
class FormFilesTests extends PostedForm {

	@Test
	void keepsTheOthersWhenOneFileIsRefused() {
		String body = post(MultipartForm.rightlyFilled()
			.withFile("iyi.pdf", "content")
			.withFile("program.pdf", "MZ program")
			.withFile("buyuk.png", new byte[11 * 1024 * 1024])).body();
		assertThat(body).contains("iyi.pdf", "“program.pdf” bu türde eklenemiyor.",
				"“buyuk.png” 11 MB; en fazla 10 MB olabilir.");
		assertThat(this.services.uploads()).isEqualTo(1);
		assertThat(this.services.lastRequest().path("attachments").size()).isEqualTo(3);
	}

	@Test
	void namesAFileThatTheScriptWasRefusedAlready() {
		HttpResponse<String> answer = post(
				MultipartForm.rightlyFilled().with("refused", "413:25165824:ekran-kaydı.mp4"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Dosya Ekle: “ekran-kaydı.mp4” 24 MB; en fazla 10 MB olabilir.");
	}

	@Test
	void neverSaysOfATooLargeFileThatItHasTheAllowedSize() {
		assertThat(post(MultipartForm.rightlyFilled().with("refused", "413:10485761:ekran-kaydı.mp4")).body())
			.contains("“ekran-kaydı.mp4” 10,1 MB; en fazla 10 MB olabilir.");
	}

	@Test
	void saysAboutARefusedFileWhatTheServiceSaysOfIt() {
		assertThat(post(MultipartForm.rightlyFilled().withFile("tez.docx", "locked")).body())
			.contains("“tez.docx” yalnızca parolayla açılıyor; parolasız kaydedip yeniden ekleyiniz.");
		assertThat(post(MultipartForm.rightlyFilled().with("refused", "415-macro:512:not.xlsm")).body())
			.contains("“not.xlsm” makro içeriyor; makrosuz kaydedip yeniden ekleyiniz.");
	}

	@Test
	void keepsThePlaceOfARefusedFileFree() {
		MultipartForm form = MultipartForm.rightlyFilled().withFile("program.pdf", "MZ program");
		for (int i = 1; i <= 3; i++) {
			form.withFile("dosya-" + i + ".pdf", "content " + i);
		}
		assertThat(post(form).body()).contains("dosya-3.pdf").doesNotContain("En fazla 3 dosya eklenebilir.</span>");
		assertThat(this.services.uploads()).isEqualTo(3);
	}

	@Test
	void offersTheKindsThatTheServiceTakes() {
		Awaitility.await()
			.untilAsserted(() -> assertThat(get("/tickets/new/staj", "Accept-Language", "tr").body()).contains(
					"En fazla 3 dosya eklenebilir; her biri en fazla 10 MB. Resim, PDF, ZIP ya da RAR.",
					"accept=\".png,.jpg,.jpeg,.pdf,.zip,.rar\""));
	}

	@Test
	void refusesAFourthFileWithoutUploadingIt() {
		MultipartForm form = MultipartForm.rightlyFilled();
		for (int i = 1; i <= 4; i++) {
			form.withFile("dosya-" + i + ".pdf", "content " + i);
		}
		HttpResponse<String> answer = post(form);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("En fazla 3 dosya eklenebilir.", "dosya-3.pdf");
		assertThat(this.services.uploads()).isEqualTo(3);
	}

	@Test
	void skipsFileInputsThatWereLeftEmptyAndNamesAnEmptyFile() {
		assertThat(post(MultipartForm.rightlyFilled().withFile("", "")).statusCode()).isEqualTo(303);
		assertThat(post(MultipartForm.rightlyFilled().withFile("bos.pdf", "")).body())
			.contains("“bos.pdf” boş ya da bozuk; dosyayı yeniden seçiniz.");
	}

	@Test
	void takesUploadedFilesAlongUntilTheyAreRemoved() {
		String first = post(MultipartForm.rightlyFilled().with("message", "kısa").withFile("kalan.pdf", "content"))
			.body();
		String receipt = found("name=\"attachments\" value=\"([^\"]+)\"", first);
		String id = found("data-id=\"([^\"]+)\"", first);
		String again = post(MultipartForm.rightlyFilled().with("attachments", receipt).with("action", "new-picture"))
			.body();
		assertThat(again).contains("kalan.pdf", receipt, "Elif Yıldız").doesNotContain("id=\"summary\"");
		HttpResponse<String> removed = post(
				MultipartForm.rightlyFilled().with("attachments", receipt).with("action", "remove:" + id));
		assertThat(removed.statusCode()).isEqualTo(200);
		assertThat(removed.body()).doesNotContain("kalan.pdf").contains("Elif Yıldız");
		assertThat(ATTACHMENT.lastSeen().method()).isEqualTo("DELETE");
	}

	private static String found(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(pattern).isTrue();
		return matcher.group(1);
	}

}
