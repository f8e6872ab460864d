package org.destek.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents, held to each other and to what they point at, without a running system. */
class DocumentsTests {

	private static final Path DECISIONS = WatchFiles.ROOT.resolve("docs/decisions");

	private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)(?:#[^)]*)?\\)");

	/** A class, with its folder or without, perhaps with a method. */
	private static final Pattern CODE = Pattern.compile("`((?:[a-z-]+/)*[A-Z][a-z]+[A-Z]\\w+)(?:\\.[^`]*)?`");

	private static final Pattern TITLE = Pattern.compile("# (\\d+)\\. (.+)");

	private static final Pattern STATUS = Pattern.compile("\\*\\*(Superseded|Amended)\\.?\\*\\*.*");

	@Test
	void everyLinkLeadsToAFile() throws IOException {
		assertThat(documents()).hasSizeGreaterThan(100).allSatisfy((document) -> {
			List<String> links = LINK.matcher(WatchFiles.text(document))
				.results()
				.map((link) -> link.group(1))
				.filter((link) -> !Files.exists(document.resolveSibling(link)))
				.toList();
			assertThat(links).as("what %s points at and is not there", document).isEmpty();
		});
	}

	@Test
	void theIndexHasEachDecisionWithItsStatus() throws IOException {
		String index = WatchFiles.text(DECISIONS.resolve("README.md"));
		List<Path> decisions = decisions();
		assertThat(decisions).isNotEmpty()
			.allSatisfy((decision) -> assertThat(index)
				.as("a line for it in the index, with the title and the status that it has itself")
				.contains(indexLine(decision)));
		assertThat(index.lines().filter((line) -> line.matches("\\| \\d+ \\|.*"))).hasSameSizeAs(decisions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ARCHITECTURE.md", "CHANGING.md" })
	void classesThatAreNamedExist(String document) throws IOException {
		List<String> sources = sources();
		List<String> named = CODE.matcher(WatchFiles.text(WatchFiles.ROOT.resolve(document)))
			.results()
			.map((span) -> span.group(1))
			.toList();
		assertThat(named).hasSizeGreaterThan(30)
			.allSatisfy((name) -> assertThat(sources).as("a file for %s", name)
				.anyMatch((source) -> isNamed(source, name)));
	}

	/** {@code gateway/form/FormController} or a part of it from its end. */
	private static boolean isNamed(String source, String name) {
		return source.equals(name) || source.endsWith("/" + name);
	}

	/**
	 * Paths as documents write them: {@code service/folder/Class}, without the packages
	 * that all have in common.
	 */
	private static List<String> sources() throws IOException {
		try (Stream<Path> files = Files.walk(WatchFiles.ROOT)) {
			return files.map((file) -> WatchFiles.ROOT.relativize(file).toString())
				.filter((file) -> file.matches("[\\w-]+/src/(main|test)/java/.*\\.java"))
				.map((file) -> file.replaceFirst("/src/(main|test)/java/org/destek/[^/]+/", "/").replace(".java", ""))
				.toList();
		}
	}

	private static String indexLine(Path decision) {
		List<String> lines = WatchFiles.text(decision).lines().toList();
		Matcher title = TITLE.matcher(lines.get(0));
		assertThat(title.matches()).as("%s begins with its number and title", decision).isTrue();
		String begin = "| %s | [%s](%s) | ".formatted(title.group(1), title.group(2), decision.getFileName());
		Matcher status = STATUS.matcher(lines.get(2));
		if (!status.matches()) {
			return begin + "in force |";
		}
		List<String> by = LINK.matcher(lines.get(2)).results().map(MatchResult::group).toList();
		return begin + status.group(1).toLowerCase(Locale.ROOT) + (by.isEmpty() ? " |" : " by [");
	}

	private static List<Path> decisions() throws IOException {
		try (Stream<Path> files = Files.list(DECISIONS)) {
			return files.filter((file) -> file.getFileName().toString().matches("\\d{4}-.*\\.md")).sorted().toList();
		}
	}

	private static List<Path> documents() throws IOException {
		try (Stream<Path> files = Files.walk(WatchFiles.ROOT)) {
			return files.filter((file) -> file.toString().endsWith(".md"))
				.filter((file) -> !WatchFiles.ROOT.relativize(file)
					.toString()
					.matches("(.*/)?(target|data|node_modules)/.*"))
				.toList();
		}
	}

}
