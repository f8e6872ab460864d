package org.destek.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people typed runs in its own direction, whatever the page's is. */
class TypedTextDirectionTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern TYPED = Pattern
		.compile("<[^<]*?th:text=\"\\$\\{(?:ticket\\.subject|message\\.(?:name|text)"
				+ "|line\\.(?:name|text)|held\\.(?:from|sender|text)|file\\.name|other\\.subject|receipt\\.subject"
				+ "|ticket\\.requester\\.name|typed)\\}\"|<textarea[^>]*>|<input th:fragment=\"form-line[^>]*>");

	@Test
	void eachElementThatShowsItSaysSo() throws IOException {
		List<String> shown = templates().flatMap((page) -> TYPED.matcher(page).results())
			.map(MatchResult::group)
			.toList();
		assertThat(shown).hasSizeGreaterThanOrEqualTo(20)
			.allSatisfy((element) -> assertThat(element).containsAnyOf("dir=\"auto\"",
					"dir=${field.digits or kind == 'EMAIL' ? null : 'auto'}"));
	}

	private static Stream<String> templates() throws IOException {
		try (Stream<Path> files = Files.list(TEMPLATES)) {
			return files.filter(Files::isRegularFile).map(TypedTextDirectionTests::read).toList().stream();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
