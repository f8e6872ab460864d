package org.destek.notification.template;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.destek.notification.notice.content.RequesterNotice.ExpectedAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the mails to who asks say. */
class RequesterMailTests extends RenderedLetters {

	@Test
	void firstMailSaysCodeTopicAndTimeInTurkish() {
		RenderedMail mail = this.templates.render(Letters.received("tr"));
		assertThat(mail.subject()).isEqualTo("[K7M-3XR-9TQ2] Staj Yönetim Sistemi");
		assertThat(mail.text()).contains("Talebiniz alındı", "Merhaba,\n",
				"Talebiniz kaydedildi: 23 Kasım 2026 Pazartesi, 14.05. Yeniden göndermeniz gerekmez.",
				"Talep kodunuz: K7M-3XR-9TQ2", "Staj Yönetim Sistemi ekibi talebinizi okuyup bu adrese yanıt yazacak.");
		assertThat(mail.html()).contains("lang=\"tr\"", ">Talebimi aç</a>", "23 Kasım 2026 Pazartesi, 14.05");
	}

	@Test
	void firstMailSaysTheSameInEnglish() {
		RenderedMail mail = this.templates.render(Letters.received("en"));
		assertThat(mail.subject()).isEqualTo("[K7M-3XR-9TQ2] Internship Management System");
		assertThat(mail.text()).contains("We have your request", "Hello,\n",
				"Your request was saved: Monday 23 November 2026, 14:05. No need to send it again.",
				"Your request code: K7M-3XR-9TQ2",
				"The Internship Management System team will read it and answer to this address.");
		assertThat(mail.html()).contains("lang=\"en\"", ">Open my request</a>");
	}

	@Test
	void firstMailSaysHowSoonSuchRequestsAreAnswered() {
		assertThat(this.templates.render(Letters.received("tr")).text())
			.contains("Bu konudaki taleplerin yarısı 3 saat, 10 talepten 9’u 2 iş günü içinde yanıtlanıyor.");
		assertThat(this.templates.render(Letters.received("en", new ExpectedAnswer(60, 61))).text())
			.contains("Half of such requests are answered within 1 hour, 9 of 10 within 2 hours.");
		assertThat(this.templates.render(Letters.received("en", new ExpectedAnswer(59, 480))).text())
			.contains("within 59 minutes, 9 of 10 within 1 working day.");
		assertThat(this.templates.render(Letters.received("tr", null)).text()).contains("bu adrese yanıt yazacak.\n")
			.doesNotContain("yeterli veri", "Beklenen");
	}

	@Test
	void firstMailNamesATeamThatIsNotNamedAfterItsTopic() {
		assertThat(this.templates.render(Letters.receivedBy("tr", "Destek ekibi")).text())
			.contains("\nDestek ekibi talebinizi okuyup bu adrese yanıt yazacak.\n");
		assertThat(this.templates.render(Letters.receivedBy("en", "The support team")).html())
			.contains("The support team will read it and answer to this address.");
	}

	@Test
	void refusedFilesAreNamedWithTheReasonAndWhatToDo() {
		assertThat(this.templates.render(Letters.refusedFiles("tr", true)).text()).contains("Bazı dosyalar alınamadı",
				"- kayıt.rar: bu türde eklenemiyor. PNG, PDF, ZIP dosyaları ekleyebilirsiniz.",
				"- ekran.png: çok büyük; en fazla 10 MB olabilir.",
				"- tez.docx: yalnızca parolayla açılıyor; parolasız kaydedip yeniden gönderiniz.",
				"- 4.jpg: bir e-postadan en fazla 3 dosya alınır");
		assertThat(this.templates.render(Letters.refusedFiles("en", true)).html()).contains(
				"not.xlsm: contains macros; save it without macros and send it again.",
				"winmail.dat: Outlook’s own format");
	}

	@Test
	void refusedFilesOfAStrangersMailHaveNoNames() {
		assertThat(this.templates.render(Letters.refusedFiles("tr", false)).text())
			.contains("- 3. dosya: yalnızca parolayla açılıyor")
			.doesNotContain("tez.docx", "kayıt.rar");
	}

	@Test
	void answerSaysWhoWroteAndWhatItMeansForTheRequest() {
		RenderedMail mail = this.templates.render(Letters.answered("tr", "answered"));
		assertThat(mail.text()).contains("Talebinize yanıt geldi", "Ayşe Karaca (Bilgi İşlem) yazdı:",
				"> Bölüm onayınız sistemde", "SGK-giriş-bildirgesi.pdf (96 KB)", "Dosya da ekleyebilirsiniz.",
				"Sorunum çözüldü:", "?then=close");
		assertThat(this.templates.render(Letters.answered("en", "answered")).text())
			.contains("Ayşe Karaca (IT office) wrote:", "· Örnek University, Department of Information Technologies")
			.doesNotContain("Üniversitesi");
		assertThat(this.templates.render(Letters.answered("tr", "waiting")).text()).contains("Sizden bilgi istendi");
		assertThat(this.templates.render(Letters.answered("tr", "resolved")).text())
			.contains("Talebiniz kapatıldı. Yanıtlarsanız yeniden açılır.")
			.doesNotContain("then=close");
	}

	@Test
	void solvedRequestNamesWhoOfTheOfficeClosedItIfAnybody() {
		assertThat(this.templates.render(Letters.solved("tr", "Ayşe Karaca")).text())
			.contains("Talebiniz kapatıldı. Yanıtlarsanız yeniden açılır.", "Kapatan: Ayşe Karaca");
		RenderedMail own = this.templates.render(Letters.solved("tr", null));
		assertThat(own.text()).contains("Talebiniz kapatıldı. Yanıtlarsanız yeniden açılır.").doesNotContain("Kapatan");
		assertThat(own.html()).doesNotContain("Kapatan");
	}

	@Test
	void strangerIsPointedToTheForm() {
		assertThat(this.templates.render(Letters.pointer("en")).text()).contains("Please use the form",
				"https://destek.example.org/tickets/new\n");
	}

	@Test
	void aSolvedMailAsksWhetherItIsSolvedByLinksThatCountNothing() {
		for (RenderedMail mail : List.of(this.templates.render(Letters.solved("tr", "Ayşe Karaca")),
				this.templates.render(Letters.answered("tr", "resolved")))) {
			assertThat(mail.text()).contains("Sorununuz çözüldü mü?\nEvet: https://", "?then=solved-yes",
					"?then=solved-partly", "?then=solved-no");
			assertThat(mail.html()).contains("Sorununuz çözüldü mü?</b>", "?then=solved-partly\"", ">Kısmen</a>");
		}
		assertThat(this.templates.render(Letters.answered("tr", "answered")).text()).doesNotContain("solved-yes");
		assertThat(this.templates.render(Letters.solved("en", null)).text()).contains("Is your problem solved?");
	}

}
