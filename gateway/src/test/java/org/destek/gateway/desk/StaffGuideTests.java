package org.destek.gateway.desk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide says the same on its page and in the documents. */
class StaffGuideTests extends OpenDesk {

	@Test
	void holdsEverySentenceOfThePage() throws IOException {
		String guide = Files.readString(Path.of("../docs/staff-guide.md"));
		Properties texts = new Properties();
		try (var reader = new InputStreamReader(getClass().getResourceAsStream("/messages.properties"),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		assertThat(texts.stringPropertyNames()).filteredOn((key) -> key.startsWith("desk.help."))
			.hasSizeGreaterThan(30)
			.allSatisfy((key) -> assertThat(guide).contains(texts.getProperty(key)));
	}

	@Test
	void isReadByWhoIsNotSignedIn() {
		assertThat(read("/desk/help").body()).contains("Mehmet Öztürk", "#bırak", "Giriş ve oturumlar");
		assertThat(get("/desk/help", "Accept-Language", "en").body())
			.contains("How do I answer, how do I find?", "#release", "href=\"/desk/sign-in\"")
			.doesNotContain("Mehmet Öztürk", "??");
	}

}
