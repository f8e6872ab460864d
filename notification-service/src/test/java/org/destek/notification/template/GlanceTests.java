package org.destek.notification.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.destek.foundation.language.Language;
import org.destek.notification.notice.content.StaffMailNotice.CommandAnswered;

import static org.assertj.core.api.Assertions.assertThat;

/** What a list of mails shows of each beside its subject. */
class GlanceTests extends RenderedLetters {

	private static final Pattern PREHEADER = Pattern.compile("<div style=\"display:none[^\"]*\">([^<]*)</div>");

	static Stream<Letter> everyStaffLetter() {
		return Language.tags().stream().flatMap(StaffLetters::all);
	}

	@ParameterizedTest
	@MethodSource("everyStaffLetter")
	void neverShowsTheLineToWriteAbove(Letter letter) {
		RenderedMail mail = this.templates.render(letter);
		Matcher hidden = PREHEADER.matcher(mail.html());
		assertThat(hidden.find()).isTrue();
		String glance = hidden.group(1);
		assertThat(glance).isNotBlank().doesNotContain("üzerine yazınız", "above this line", "\n");
		assertThat(hidden.find()).as("blanks keep the line away from a short glance").isTrue();
		assertThat(hidden.group(1).codePointCount(0, hidden.group(1).length())).isGreaterThan(200);
		assertThat(mail.html().indexOf(glance)).isLessThan(mail.html().indexOf("dashed #6A7983"));
		assertThat(mail.text().lines().findFirst().orElseThrow()).isNotBlank()
			.doesNotContain("üzerine yazınız", "above this line");
	}

	@Test
	void saysWhatIsNew() {
		assertThat(glance(StaffLetters.newRequest("tr"))).isEqualTo("Elif Yıldız: Staj başvurum BYS’de “Bölüm onayı "
				+ "bekliyor” durumunda kaldı. Danışmanım 18 Kasım’da…");
		assertThat(glance(StaffLetters.replied("tr"))).isEqualTo("Elif Yıldız: Teşekkürler, ancak belge görünmüyor.");
		assertThat(glance(StaffLetters.colleague("tr", "waiting")))
			.isEqualTo("Gül Şahin: Bölüm onayı verilmiş ama sigorta sırasına düşmemiş.");
		assertThat(glance(StaffLetters.moved("tr")))
			.isEqualTo("Yeni konu başlığı: Staj Yönetim Sistemi. Önceki konu başlığı: Diğer. Taşıyan: Destek Masası.");
		assertThat(glance(StaffLetters.passedOn("tr", "Fulya Dağ", null)))
			.isEqualTo("İlgilenen: Fulya Dağ. Değiştiren: Gül Şahin.");
		assertThat(glance(StaffLetters.passedOn("en", null, "Something else")))
			.isEqualTo("New topic: Something else. With: Nobody has it. Changed by: Gül Şahin.");
	}

	/** The line stands above the one to write above: a reply's quote may keep it. */
	@Test
	void keepsTheWordsOfANoteOutOfTheText() {
		RenderedMail mail = this.templates.render(StaffLetters.colleague("tr", null));
		assertThat(glance(StaffLetters.colleague("tr", null))).isEqualTo("Gül Şahin iç not yazdı.");
		Matcher hidden = PREHEADER.matcher(mail.html());
		assertThat(hidden.find()).isTrue();
		assertThat(hidden.group(1))
			.isEqualTo("Gül Şahin iç not yazdı. Bölüm onayı verilmiş ama sigorta sırasına " + "düşmemiş.");
	}

	@ParameterizedTest
	@CsvSource({ "tr,take,,Yapıldı: talep üzerinizde", "tr,topic,,Yapıldı: talep taşındı",
			"tr,assign,unknown-person,Yapılamadı: görevli bulunamadı", "en,close,,Done: request closed",
			"en,unknown,unknown-command,Not done: unknown command" })
	void aReceiptSaysInItsSubjectWhetherItWorked(String language, String act, String reason, String subject) {
		Letter letter = StaffLetters.command(language, act, null);
		CommandAnswered answered = (CommandAnswered) letter.content();
		Letter receipt = new Letter(letter.noticeId(), letter.ticket(), letter.recipient(),
				new CommandAnswered(answered.topic(), answered.subject(), act, reason, answered.argument(),
						answered.person(), false, answered.choices(), 0, answered.refusedFiles()),
				letter.since(), letter.topic(), letter.insteadOf());
		assertThat(this.templates.render(receipt).subject()).isEqualTo("[K7M-3XR-9TQ2] " + subject);
	}

	@Test
	void aReceiptSaysThatFilesWereNotTaken() {
		assertThat(this.templates.render(StaffLetters.refusedFiles("tr")).subject())
			.isEqualTo("[K7M-3XR-9TQ2] Yapıldı: yanıt gönderildi (alınmayan dosya var)");
	}

	private String glance(Letter letter) {
		return this.templates.render(letter).text().lines().findFirst().orElseThrow();
	}

}
