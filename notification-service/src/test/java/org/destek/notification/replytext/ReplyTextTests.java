package org.destek.notification.replytext;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.notification.replytext.Replies.NOTICE;
import static org.destek.notification.replytext.Replies.marked;
import static org.destek.notification.replytext.Replies.read;
import static org.destek.notification.replytext.Replies.readUnproven;

class ReplyTextTests {

	private static final String ANSWER = "20 Kasım günü yükledim.\nİmzalısı ekte.";

	static List<String> heads() {
		return List.of("On Tue, Nov 24, 2026 at 2:05 PM Destek Sistemi <destek@example.org> wrote:",
				"Destek Sistemi <destek+b7k2@example.org>, 24 Kas 2026 Sal, 14:05 tarihinde\nşunu yazdı:",
				"24.11.2026 14:05 tarihinde Destek Sistemi yazdı:",
				"---- Tue, 24 Nov 2026 14:05:12 +0300 Destek Sistemi <destek@example.org> wrote ----",
				"----------------\nTo: elif.ornek@ogr.example.net;\nSubject: Staj;\n24.11.2026, 14:05, \"Destek Sistemi\" <destek@example.org>:",
				"24.11.2026, 14:05, Destek Sistemi <destek@example.org>:",
				"-------- Original message --------\nFrom: Destek Sistemi <destek@example.org>\nDate: 24/11/2026 14:05 (GMT+03:00)\nTo: elif.ornek@ogr.example.net\nSubject: Staj",
				"----- Orijinal Mesaj -----\nKimden: \"Destek Sistemi\" <destek@example.org>\nKime: \"Elif\" <elif@ogr.example.net>\nGönderilenler: 24 Kasım Salı 2026 14:05:12\nKonu: Staj",
				"________________________________\nFrom: Destek Sistemi <destek@example.org>\nSent: Tuesday, November 24, 2026 2:05 PM\nTo: Elif\nSubject: Staj",
				"Den tirs. 24. nov. 2026 kl. 14.05 skrev Destek Sistemi <destek@example.org>:",
				"Fra: Destek Sistemi <destek@example.org>\nSendt: tirsdag den 24. november 2026 14.05\nTil: Elif\nEmne: Staj",
				"tis 24 nov. 2026 kl. 14:05 skrev Destek Sistemi <destek@example.org>:",
				"Från: Destek Sistemi <destek@example.org>\nSkickat: den 24 november 2026 14:05\nTill: Elif\nÄmne: Staj",
				"ti 24. marrask. 2026 klo 14.05 Destek Sistemi (destek@example.org) kirjoitti:",
				"Lähettäjä: Destek Sistemi <destek@example.org>\nLähetetty: tiistai 24. marraskuuta 2026 14.05\nVastaanottaja: Elif\nAihe: Staj",
				"Le mar. 24 nov. 2026 à 14:05, Destek Sistemi <destek@example.org> a écrit :",
				"El mar, 24 nov 2026 a las 14:05, Destek Sistemi (<destek@example.org>) escribió:",
				"Il giorno mar 24 nov 2026 alle ore 14:05 Destek Sistemi <destek@example.org> ha scritto:",
				"Em ter., 24 de nov. de 2026 às 14:05, Destek Sistemi <destek@example.org> escreveu:",
				"În mar., 24 nov. 2026 la 14:05, Destek Sistemi <destek@example.org> a scris:",
				"Am Di., 24. Nov. 2026 um 14:05 Uhr schrieb Destek Sistemi <destek@example.org>:",
				"Op di 24 nov 2026 om 14:05 schreef Destek Sistemi <destek@example.org>:",
				"wt., 24 lis 2026 o 14:05 Destek Sistemi <destek@example.org> napisał(a):",
				"út 24. 11. 2026 v 14:05 odesílatel Destek Sistemi <destek@example.org> napsal:",
				"Στις Τρί 24 Νοε 2026 στις 2:05 μ.μ., ο χρήστης Destek Sistemi <destek@example.org> έγραψε:",
				"вт, 24 нояб. 2026 г. в 14:05, Destek Sistemi <destek@example.org>:",
				"От: Destek Sistemi <destek@example.org>\nОтправлено: 24 ноября 2026 г. 14:05\nКому: Elif\nТема: Staj",
				"вт, 24 лист. 2026 р. о 14:05 Destek Sistemi <destek@example.org> пише:",
				"في الثلاثاء، 24 نوفمبر 2026 في 2:05 م تمت كتابة ما يلي بواسطة Destek Sistemi <destek@example.org>:",
				"در تاریخ سه‌شنبه ۲۴ نوامبر ۲۰۲۶، ۱۴:۰۵ Destek Sistemi <destek@example.org> نوشت:",
				"\u200Fבתאריך יום ג׳, 24 בנוב׳ 2026 ב-14:05 מאת \u202ADestek Sistemi\u202C\u200F <\u202Adestek@example.org\u202C\u200F>:\u200F",
				"Destek Sistemi <destek@example.org> 24 noy 2026, Ç.a. 14:05 tarixində yazdı:",
				"Destek Sistemi <destek@example.org> 于2026年11月24日周二 14:05写道：",
				"2026年11月24日(火) 14:05 Destek Sistemi <destek@example.org>:",
				"2026-11-24 14:05 GMT+03:00 Destek Sistemi <destek@example.org>:",
				"On Nov 24, 2026, at 2:05 PM, Destek Sistemi\n<destek@example.org>\nwrote:",
				"Destek Sistemi şunları yazdı (24 Kas 2026 14:05):", "Destek Sistemi <destek@example.org> wrote:");
	}

	@ParameterizedTest
	@MethodSource("heads")
	void takesAHeadAwayWithAMarkedQuoteOfOurs(String head) {
		WrittenText text = read(ANSWER + "\n\n" + head + "\n\n" + marked(NOTICE));
		assertThat(text).isEqualTo(WrittenText.of(ANSWER));
	}

	@ParameterizedTest
	@MethodSource("heads")
	void takesAHeadAwayWithAnUnmarkedQuoteOfOurs(String head) {
		WrittenText text = read(ANSWER + "\n\n" + head + "\n\n" + NOTICE);
		assertThat(text).isEqualTo(WrittenText.of(ANSWER));
	}

	@ParameterizedTest
	@MethodSource("heads")
	void keepsAnswersBetweenAndBelowUnmarkedLinesOfOurs(String head) {
		String answered = NOTICE.replace("Onay için", "20 Kasım.\nOnay için").replace("--\n", "Ekte.\n\n--\n");
		WrittenText text = read(head + "\n\n" + answered + "\nTeşekkürler");
		assertThat(text.shown()).isEqualTo("20 Kasım.\n\nEkte.\n\nTeşekkürler");
		assertThat(text.folded()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("heads")
	void foldsAQuoteThatNothingProves(String head) {
		WrittenText text = readUnproven(
				ANSWER + "\n\n" + head + "\n\n" + marked("Belgenizi hangi tarihte yüklediniz?"));
		assertThat(text.shown()).isEqualTo(ANSWER);
		assertThat(text.folded()).hasSize(1);
		assertThat(text.folded().get(0).after()).isEqualTo(2);
		assertThat(text.folded().get(0).text()).startsWith(head.lines().findFirst().orElseThrow())
			.endsWith("> Belgenizi hangi tarihte yüklediniz?");
	}

	@Test
	void keepsAnswersBetweenMarkedLinesOfOurs() {
		String head = "On Tue, Nov 24, 2026 at 2:05 PM Destek Sistemi <destek@example.org> wrote:\n\n";
		String quote = marked(NOTICE).replace("> Onay için", "\n20 Kasım.\n\n> Onay için");
		WrittenText text = read("Merhaba,\n\n" + head + quote + "\n\nEkte.");
		assertThat(text.shown()).isEqualTo("Merhaba,\n\n20 Kasım.\n\nEkte.");
	}

	@Test
	void knowsOurWordsHoweverTheyAreWrapped() {
		String wrapped = NOTICE.replace("imzası da ", "imzası da\n> ")
			.replace("’", "'")
			.toUpperCase(java.util.Locale.ROOT);
		WrittenText text = read(ANSWER + "\n\n" + marked(wrapped));
		assertThat(text).isEqualTo(WrittenText.of(ANSWER));
	}

	@Test
	void keepsOwnWordsThatWereSentBeforeBelowAMarkedQuote() {
		String own = "Onay için danışmanınızın imzası da gerekiyor, lütfen imzalı belgeyi ekleyiniz.";
		String head = "On Tue, Nov 24, 2026 at 2:05 PM Destek Sistemi <destek@example.org> wrote:\n\n";
		assertThat(read(head + marked(NOTICE) + "\n\n" + own).shown()).isEqualTo(own);
	}

	@Test
	void takesWrappedLinesAwayThatLostTheirMark() {
		String quote = marked(NOTICE).replace("imzası da ", "imzası da\n");
		assertThat(read(ANSWER + "\n\nDestek Sistemi yazdı:\n" + quote)).isEqualTo(WrittenText.of(ANSWER));
	}

	@Test
	void keepsALineThatSaysMoreThanOurs() {
		String quote = NOTICE.replace("yüklediniz?", "yüklediniz? 20 Kasım");
		assertThat(read("Cevabım:\n\n" + quote).shown()).contains("yüklediniz? 20 Kasım");
	}

	@Test
	void keepsOwnWordsThatWereSentBeforeWhereNothingIsQuoted() {
		String own = "Onay için danışmanınızın imzası da gerekiyor, lütfen imzalı belgeyi ekleyiniz.";
		assertThat(read("Şunu anlamadım:\n" + own + "\nNe demek?").shown()).contains(own);
	}

	@Test
	void showsWhatWasTypedInsideAQuote() {
		WrittenText text = read("On Tue, Nov 24, 2026 at 2:05 PM Destek Sistemi <destek@example.org> wrote:\n\n"
				+ marked(NOTICE.replace("Onay için", "20 Kasım.\nOnay için")));
		assertThat(text.shown()).isEqualTo("> 20 Kasım.");
	}

	@Test
	void foldsASignatureInItsPlace() {
		WrittenText text = readUnproven("Tamam.\n\n-- \nElif Örnek\nYazılım Mühendisliği");
		assertThat(text.shown()).isEqualTo("Tamam.");
		assertThat(text.folded()).containsExactly(new FoldedText(1, "--\nElif Örnek\nYazılım Mühendisliği"));
		assertThat(text.whole()).isEqualTo("Tamam.\n\n--\nElif Örnek\nYazılım Mühendisliği");
	}

	@Test
	void foldsASignatureUnderBareDashesThatBeginsWithTheName() {
		assertThat(readUnproven("Tamam.\n--\nElif Örnek\n0500").shown()).isEqualTo("Tamam.");
	}

	@Test
	void showsASignatureWhenNothingElseIsWritten() {
		assertThat(readUnproven("-- \nElif Örnek").shown()).isEqualTo("--\nElif Örnek");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sent from my iPhone", "iPhone'umdan gönderildi", "Xiaomi cihazımdan gönderildi",
			"Samsung Galaxy akıllı telefonumdan gönderildi.", "Huawei telefonumdan gönderildi",
			"Yahoo Mail'den gönderildi", "Android için Yandex Mail ile gönderildi", "Von meinem iPhone gesendet",
			"Envoyé de mon iPhone", "Enviado desde mi iPhone", "Inviato da iPhone", "Verzonden vanaf mijn iPhone",
			"Skickat från min iPhone", "Sendt fra min iPhone", "Lähetetty iPhonesta", "Wysłane z iPhone'a",
			"Odesláno z iPhonu", "Trimis de pe iPhone", "Отправлено с iPhone", "Надіслано з iPhone",
			"Στάλθηκε από το iPhone μου", "أُرسلت من الـ iPhone", "ارسال شده از iPhone", "נשלח מה-iPhone שלי",
			"iPhone-dan göndərildi", "发自我的 iPhone 发送", "iPhoneから送信", "Get Outlook for Android",
			"Get Outlook for iOS<https://aka.ms/o0ukef>", "Holen Sie sich Outlook für Android",
			"Obtener Outlook para iOS", "Yahoo Mail: Search, Organize, Conquer", "Sent with Proton Mail secure email.",
			"Sent from Yahoo Mail on Android" })
	void foldsAdverts(String advert) {
		WrittenText text = readUnproven(ANSWER + "\n\n" + advert);
		assertThat(text.shown()).isEqualTo(ANSWER);
		assertThat(text.folded()).containsExactly(new FoldedText(2, advert));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Belge dün telefonumdan gönderildi", "I sent it from the office. Was it sent from my phone?",
					"Evraklar bölümümden gönderildi", "Windows üzerinde açılmıyor", "Posta ile gönderildi" })
	void keepsSentencesThatLookLikeAdverts(String sentence) {
		assertThat(readUnproven(ANSWER + "\n\n" + sentence).shown()).endsWith(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Danışmanım 12.11.2026 14:30 tarihinde bana şunu yazdı:\nYükle.\nNasıl?",
			"Kime: Destek Sistemi\nKimden: Elif Örnek\nTarih: 30.11.2026\nKonu: Kayıt dondurma\n\nGereğini arz ederim.",
			"From: Trabzon\nTo: Ankara\nDate: 12.12.2026\nWhich form?",
			"[12.11.2026 14:30] Ali yazdı:\nBitti\n[12.11.2026 14:31] Veli yazdı:\nUzadı\nHangisi doğru?",
			"Le 12 novembre 2026 à 14:30 mon professeur a écrit :\nSignez.\nOù ?", "--\nBirinci\n--\nİkinci",
			"> Ana sayfa\n> Staj\nAma buton yok.",
			"12.11.2026 14:30'da danışmanım şöyle yazdı:\n> Belgen eksik\nNe yapayım?" })
	void keepsOwnWords(String own) {
		assertThat(readUnproven("Merhaba,\n" + own)).isEqualTo(WrittenText.of("Merhaba,\n" + own));
	}

}
