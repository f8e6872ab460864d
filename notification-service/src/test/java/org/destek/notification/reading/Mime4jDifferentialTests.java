package org.destek.notification.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.james.mime4j.MimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our parser of mails beside Apache James Mime4j. What they do not agree on is listed
 * here, each with the reason why ours is meant; an entry that is no longer needed fails,
 * too.
 */
class Mime4jDifferentialTests {

	private static final Path FILES = Path.of("src/test/resources/mailed-files");

	private static final long SEED = 228;

	private static final int MUTANTS = 2_000;

	private static final Pattern FIELD = Pattern.compile("([A-Za-z-]+): *(.*)");

	private static final Map<String, Deliberate> DELIBERATE = Map.ofEntries(
			entry("auth-two-authors", differs("sender", "of two authors none is taken for the sender")),
			entry("broken-two-froms", differs("sender", "of two From fields neither is believed")),
			entry("base64-with-footer", differs("text", "a list's footer below base64 is text, not more base64")),
			entry("base64-with-footer-no-padding", differs("text", "as above, where the padding is missing")),
			entry("broken-base64", differs("text", "the last letter is there though its padding is not")),
			entry("broken-quoted-printable", differs("text", "a trailing escape of nothing is dropped")),
			entry("broken-multipart-without-parts", differs("nesting", "what has no parts is a text itself")),
			entry("broken-wrong-boundary", differs("nesting", "the boundary that is there counts")),
			entry("broken-no-boundary-parameter", differs("nesting,text", "the boundary is guessed from the body")),
			entry("broken-not-a-mail", differs("text", "bytes without a charset are letters of some kind")),
			entry("charset-latin1-but-turkish", differs("text", "windows-1254 under the name of ISO 8859-1")),
			entry("charset-none-utf8", differs("text", "UTF-8 without a charset")),
			entry("charset-unknown", differs("text", "a charset that nobody knows")),
			entry("charset-utf8-promised-1254-sent", differs("text", "windows-1254 under the name of UTF-8")),
			entry("charset-utf8-said-latin1", differs("text", "UTF-8 under the name of ISO 8859-1")),
			entry("encoding-quoted-printable-semicolon", differs("text", "a semicolon behind the encoding's name")),
			entry("subject-garbage", differs("subject", "what can be decoded of an encoded word is")),
			entry("subject-raw-windows1254", differs("subject", "raw windows-1254 in a header")));

	static Stream<String> mails() throws IOException {
		try (Stream<Path> files = Files.list(FILES)) {
			List<String> names = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".eml"))
				.sorted()
				.toList();
			return Stream.concat(Corpus.names().stream(), names.stream());
		}
	}

	@ParameterizedTest
	@MethodSource("mails")
	void readsTheSameUnlessItIsMeant(String name) throws Exception {
		Deliberate difference = DELIBERATE.get(name);
		assertThat(differences(bytes(name))).as((difference != null) ? difference.reason() : "both read the same")
			.isEqualTo((difference != null) ? difference.what() : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "=?iso-8859-1?Q?=DEifre?=, Şifre", "=?utf-8?Q?De=F0i=FEiklik?=, Değişiklik" })
	void headersOfTurkishProgramsAreRepairedWhereMime4jTakesThemAtTheirWord(String written, String meant)
			throws Exception {
		byte[] mail = "From: a@example.org\r\nSubject: %s\r\n\r\n.".formatted(written)
			.getBytes(StandardCharsets.US_ASCII);
		assertThat(OwnParts.of(mail).subject()).isEqualTo(meant);
		assertThat(Mime4jParts.of(mail).subject()).isNotEqualTo(meant);
	}

	/** Ways to write the same mail, several at once. */
	@Test
	void readsTheSameHoweverAMailIsWritten() throws Exception {
		Random random = new Random(SEED);
		List<String> names = mails().filter((name) -> !DELIBERATE.containsKey(name)).toList();
		for (int i = 0; i < MUTANTS; i++) {
			String name = names.get(random.nextInt(names.size()));
			String mutant = new String(bytes(name), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
			mutant = rewritten(mutant, random);
			mutant = random.nextBoolean() ? mutant.replace("\n", "\r\n") : mutant;
			assertThat(differences(mutant.getBytes(StandardCharsets.ISO_8859_1))).as("%s, mutant %d", name, i)
				.isEmpty();
		}
	}

	private static String rewritten(String mail, Random random) {
		int end = mail.indexOf("\n\n");
		if (end < 0) {
			return mail;
		}
		List<String> header = new ArrayList<>(mail.substring(0, end).lines().toList());
		header.replaceAll((line) -> (random.nextInt(4) != 0) ? line : rewrittenLine(line, random));
		String added = "X-Mutant-%d: =?utf-8?q?%d?=; a=\"b;\nc\"".formatted(random.nextInt(), random.nextInt());
		header.add(0, random.nextBoolean() ? added.replace("\n", "\n\t") : "X-Mutant:");
		return String.join("\n", header) + mail.substring(end);
	}

	private static String rewrittenLine(String line, Random random) {
		Matcher field = FIELD.matcher(line);
		if (!field.matches()) {
			return line;
		}
		String name = random.nextBoolean() ? field.group(1).toUpperCase(Locale.ROOT)
				: field.group(1).toLowerCase(Locale.ROOT);
		String value = random.nextBoolean() ? field.group(2).replace("; ", ";\n\t") : field.group(2);
		return name + (random.nextBoolean() ? ":" : ": \t") + value;
	}

	private static List<String> differences(byte[] raw) throws IOException, MimeException {
		return OwnParts.of(raw).differences(Mime4jParts.of(raw));
	}

	private static byte[] bytes(String name) throws IOException {
		return name.endsWith(".eml") ? Files.readAllBytes(FILES.resolve(name)) : Corpus.bytes(name);
	}

	private static Deliberate differs(String what, String reason) {
		return new Deliberate(List.of(what.split(",")), reason);
	}

	/**
	 * A difference that is meant.
	 *
	 * @param what differs
	 * @param reason why ours is right
	 */
	private record Deliberate(List<String> what, String reason) {
	}

}
