package org.destek.notification.reading;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.destek.notification.bounce.Bounce;
import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.UnreadableMailException;
import org.destek.notification.mime.header.MailSender;

import static org.assertj.core.api.Assertions.assertThat;

class CorpusTests {

	private final MailReader reader = new MailReader(new ReadingProperties(List.of("mx.example.org")));

	static List<String> names() {
		return Corpus.names();
	}

	@ParameterizedTest
	@MethodSource("names")
	void readsWhatIsExpected(String name) throws IOException {
		Corpus.Expected expected = Corpus.expected(name);
		try {
			ReceivedMail mail = this.reader.read(Corpus.mail(name)).asReply(Corpus.SENT);
			Map<String, String> facts = facts(mail);
			facts.keySet().retainAll(expected.facts().keySet());
			assertThat(facts).isEqualTo(expected.facts());
			assertThat(mail.text()).isEqualTo(expected.text());
		}
		catch (UnreadableMailException ex) {
			assertThat(ex.reason()).isEqualTo(expected.facts().get("unreadable"));
		}
	}

	@Test
	void isLargeEnoughToMeanSomething() {
		assertThat(Corpus.names()).hasSizeGreaterThan(100);
	}

	private static Map<String, String> facts(ReceivedMail mail) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("nature", mail.nature().name());
		facts.put("language", mail.language());
		facts.put("authentication", mail.authentication().name());
		facts.put("files", mail.files().stream().map(MailFile::name).collect(Collectors.joining("; ")));
		facts.put("from", said(mail.from()));
		facts.put("subject", String.valueOf(mail.subject()));
		facts.put("command", said(mail.command()));
		facts.put("bounce", said(mail.bounce()));
		facts.put("complaint", (mail.complaint() != null) ? mail.complaint().originalMessageId() : "-");
		facts.put("folded", String
			.valueOf(mail.written().folded().stream().mapToLong((each) -> each.text().lines().count()).sum()));
		return facts;
	}

	private static String said(MailSender from) {
		return (from != null) ? from.address() + ((from.name() != null) ? " " + from.name() : "") : "-";
	}

	private static String said(MailCommand command) {
		if (command == null) {
			return "-";
		}
		String argument = (command.argument() != null) ? " " + command.argument() : "";
		return command.act() + " " + command.word() + argument;
	}

	private static String said(Bounce bounce) {
		if (bounce == null) {
			return "-";
		}
		String id = (bounce.originalMessageId() != null) ? bounce.originalMessageId() : "-";
		return "%s %s %s %s".formatted(bounce.reason(), bounce.permanent() ? "permanent" : "passing",
				bounce.recipient(), id);
	}

}
