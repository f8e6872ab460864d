package org.destek.notification.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.destek.foundation.language.Language;
import org.destek.notification.notice.RecipientRole;
import org.destek.notification.notice.content.NoticeKind;
import org.destek.notification.notice.content.StaffNotice;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every mail, whatever it says. */
class EveryMailTests extends RenderedLetters {

	private static final Pattern LINK = Pattern.compile("https://destek\\.example\\.org/[^\\s\"<]+");

	static Stream<Letter> everyLetter() {
		return Language.tags().stream().flatMap(Letters::all);
	}

	static Stream<Letter> everyLetterOfAConversation() {
		return everyLetter().filter((letter) -> letter.kind().inConversation());
	}

	@ParameterizedTest
	@EnumSource
	void isAmongTheLettersThatAreTested(NoticeKind kind) {
		assertThat(Letters.all("tr").map(Letter::kind)).contains(kind);
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void knowsEveryWordAndLeavesNoneToTheMachine(Letter letter) {
		RenderedMail mail = this.templates.render(letter);
		assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("??", "null", " th:", "[(", "[#", "${");
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void whatCanBeAnsweredHasTheLineToWriteAboveBeforeAllButItsGlance(Letter letter) {
		RenderedMail mail = this.templates.render(letter);
		String cut = "tr".equals(letter.recipient().language()) ? "Yanıtınızı bu satırın üzerine yazınız."
				: "Write your answer above this line.";
		boolean office = letter.content() instanceof StaffNotice;
		String beginning = office ? mail.text().replaceFirst("(?s)^[^\n]+\n\n", "") : mail.text();
		assertThat(beginning.startsWith(cut)).isEqualTo(letter.kind().inConversation());
		assertThat(mail.html().contains(cut)).isEqualTo(letter.kind().inConversation());
	}

	@ParameterizedTest
	@MethodSource("everyLetterOfAConversation")
	void aTicketHasOneSubjectForItsRequesterAndOneForTheOffice(Letter letter) {
		String topic = "en".equals(letter.recipient().language()) ? "Internship Management System"
				: "Staj Yönetim Sistemi";
		String subject = this.templates.render(letter).subject();
		if (letter.kind() == NoticeKind.COMMAND_ANSWERED) {
			assertThat(subject).matches("\\[K7M-3XR-9TQ2] (Yapıldı|Yapılamadı|Done|Not done)(: .+)?");
			return;
		}
		assertThat(subject).isEqualTo("[K7M-3XR-9TQ2] "
				+ ((letter.recipient().role() == RecipientRole.STAFF) ? "Staj başvurum onaylanmış görünmüyor" : topic));
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void bothBodiesHoldTheSameLinks(Letter letter) {
		RenderedMail mail = this.templates.render(letter);
		String html = mail.html().replace("&amp;", "&");
		assertThat(LINK.matcher(html).results().map(MatchResult::group))
			.containsExactlyElementsOf(LINK.matcher(mail.text()).results().map(MatchResult::group).toList());
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void sameLetterMakesTheSameMail(Letter letter) {
		assertThat(this.templates.render(letter)).isEqualTo(this.templates.render(letter));
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void noIdentityNumberThatSomebodyTypedIsInAnyMail(Letter letter) {
		assertThat(this.templates.render(letter).text()).doesNotContain("10000000146");
		RenderedMail typed = this.templates.render(StaffLetters.newRequest("tr", "TC 10000000146",
				"Numaram 10000000146, babamın 100 000 001 46.", "Ad 10000000146"));
		assertThat(typed.subject() + typed.text() + typed.html()).contains("•••••••••46")
			.doesNotContain("10000000146", "100 000 001 46");
	}

	@Test
	void typedMarkupStaysText() {
		RenderedMail mail = this.templates.render(StaffLetters.newRequest("tr", "<script>alert(1)</script>",
				"<img src=x onerror=alert(1)>\n${7*7} [[${code}]] {0} '", "<b>\"Ad\"</b>"));
		assertThat(mail.html()).doesNotContain("<script>", "<img", "<b>\"")
			.contains("&lt;script&gt;", "&lt;img", "${7*7}");
		assertThat(mail.text()).contains("> <img src=x onerror=alert(1)>", "> ${7*7} [[${code}]] {0} '",
				"Yeni talep: <script>alert(1)</script>", "Talep sahibi: <b>\"Ad\"</b>");
	}

	@Test
	void typedLinesCannotPassForOurOwn() {
		RenderedMail mail = this.templates
			.render(StaffLetters.newRequest("tr", "Konu", "bir\r\n\r\n--\nDahili: 9999", "Ad"));
		assertThat(mail.text()).contains("> bir\n> \n> --\n> Dahili: 9999");
	}

	@ParameterizedTest
	@MethodSource("everyLetter")
	void leavesACopyToLookAt(Letter letter) throws IOException {
		Path looks = Files.createDirectories(Path.of("target", "mails"));
		RenderedMail mail = this.templates.render(letter);
		String name = "%s-%s-%08x".formatted(letter.kind().label(), letter.recipient().language(),
				letter.content().hashCode() + Objects.hashCode(letter.insteadOf()));
		assertThat(Files.writeString(looks.resolve(name + ".html"), mail.html())).isNotEmptyFile();
		assertThat(Files.writeString(looks.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text()))
			.isNotEmptyFile();
	}

}
