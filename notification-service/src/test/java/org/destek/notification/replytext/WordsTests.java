package org.destek.notification.replytext;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What hashes of sent mails were made of must stay: they are kept for months. */
class WordsTests {

	/** Beyond it are rare ideographs and no letters. */
	private static final int LAST_LETTER = 0x20000;

	private static final Pattern LINKS = Pattern
		.compile("(?i)\\b(?:https?|mailto|tel|cid|callto):[^\\s<>\"\\])]{1,2000}"
				+ "|\\[(?:image|resim|cid):[^\\]]{0,300}\\]");

	private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\u00AD]+");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	@Test
	void comparesWordsWithoutCaseAccentsAndPunctuation() {
		assertThat(Words.of("İĞNE, ılık; ŞİŞE… “Çağrı”nın 2²ﬁ naïve\u00AD-çok")).containsExactly("igne", "ilik", "sise",
				"cagri", "nin", "22fi", "naive", "cok");
	}

	@Test
	void leavesLinksOut() {
		assertThat(Words.of("See https://a.example/x?y=1) or <mailto:a@b.example> [image: Logo of us] tel:123: end"))
			.containsExactly("see", "or", "end");
		assertThat(Words.of("xhttp://a.example, nohttps:b, Saat: 10:30"))
			.isEqualTo(defined("xhttp://a.example, nohttps:b, Saat: 10:30"));
	}

	@Test
	void readsEveryLetterAsDefined() {
		IntStream.rangeClosed(0, LAST_LETTER).forEach((letter) -> {
			String text = "a" + Character.toString(letter) + "b";
			List<String> words = Words.of(text);
			List<String> defined = defined(text);
			if (!words.equals(defined)) {
				assertThat(words).as("U+%04X", letter).isEqualTo(defined);
			}
		});
	}

	@Test
	void readsMixedTextsAsDefined() {
		String letters = "aIıİşŞ .:/[]<>\"()\n\t\u0301\u0327\u200CΣσΌςé½²ﬁ😀https:mailto:cid:tel:[image:resim:x]";
		Random random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			String text = random.ints(40, 0, letters.length())
				.mapToObj((place) -> letters.substring(place, Math.min(letters.length(), place + 1 + place % 7)))
				.collect(Collectors.joining());
			assertThat(Words.of(text)).as(text).isEqualTo(defined(text));
		}
	}

	@Test
	void readsRealMailsAsDefined() throws Exception {
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus"))) {
			for (Path file : files.toList()) {
				String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
				assertThat(Words.of(text)).as(file.toString()).isEqualTo(defined(text));
			}
		}
	}

	/** As it was written first: by patterns over the whole text. */
	private static List<String> defined(String text) {
		String plain = LINKS.matcher(text.replace('ı', 'i').replace('İ', 'i')).replaceAll(" ");
		String letters = UNSEEN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
		return WORD.matcher(letters.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
	}

}
