package org.destek.notification.mime.text;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.foundation.language.Language;
import org.destek.notification.replytext.Shingles;
import org.destek.notification.template.HtmlWords;
import org.destek.notification.template.Letter;
import org.destek.notification.template.Letters;
import org.destek.notification.template.MailTemplates;
import org.destek.notification.template.RenderedMail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept of our mails' HTML is what mail programs make of it when they quote it.
 */
class SentHtmlTests {

	@Test
	void holdsEveryRunOfWordsThatIsReadInAQuoteOfIt(@TempDir Path folder) {
		MailTemplates templates = Letters.templates(folder);
		Language.tags().stream().flatMap(Letters::all).forEach((letter) -> holdsAllOf(letter, templates));
	}

	private static void holdsAllOf(Letter letter, MailTemplates templates) {
		RenderedMail mail = templates.render(letter);
		List<String> read = List.of(mail.text(), BodyLine.joined(HtmlText.lines(mail.html())),
				Jsoup.parse(mail.html()).body().text());
		List<String> kept = Stream.concat(Stream.of(mail.text()), HtmlWords.of(mail.html()).stream()).toList();
		assertThat(Shingles.bytesOf(kept, Arrays::hashCode)).as(letter.toString())
			.isEqualTo(Shingles.bytesOf(read, Arrays::hashCode));
	}

}
