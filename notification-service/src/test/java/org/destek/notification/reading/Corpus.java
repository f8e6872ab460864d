package org.destek.notification.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.mail.util.SharedByteArrayInputStream;

import org.destek.notification.replytext.SentMails;

/**
 * Mails as mail programs write them, and broken ones, with what is expected of each
 * beside it: facts, an empty line, the text that is newly written.
 */
final class Corpus {

	private static final Path FOLDER = Path.of("src/test/resources/corpus");

	/** Nothing is proven of the mails that these answer. */
	static final SentMails SENT = new SentMails(List.of(),
			new SentMails.Sender("destek@example.org", "Destek Sistemi"));

	private Corpus() {
	}

	static List<String> names() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".eml"))
				.map((name) -> name.substring(0, name.length() - 4))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] bytes(String name) {
		try {
			return Files.readAllBytes(FOLDER.resolve(name + ".eml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static SharedByteArrayInputStream mail(String name) {
		return new SharedByteArrayInputStream(bytes(name));
	}

	static Expected expected(String name) throws IOException {
		String all = Files.readString(FOLDER.resolve(name + ".txt"));
		int end = all.startsWith("\n") ? 0 : all.indexOf("\n\n") + 1;
		Map<String, String> facts = new LinkedHashMap<>();
		for (String line : all.substring(0, end).lines().toList()) {
			facts.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
		}
		return new Expected(facts, all.substring(end + 1).strip());
	}

	record Expected(Map<String, String> facts, String text) {
	}

}
