package org.destek.ticket.core;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "ödev.pdf | ödev.pdf", "IMG_2041.HEIC | img_2041.heic", "o\u0308dev.pdf | ödev.pdf",
					"Ders: 3.pdf | Ders_ 3.pdf", "ekran.jpeg | ekran.png", "… .pdf | … .pdf", ".profile | .profile" })
	void knowsAFileThatCameUnderACleanedName(String missing, String came) {
		assertThat(FileNames.without(List.of(missing, "başka.pdf"), List.of(came))).containsExactly("başka.pdf");
	}

	@Test
	void takesNoOtherFileForIt() {
		assertThat(FileNames.without(List.of("ödev 1.pdf", "…", "v1.2"), List.of("ödev 2.pdf", "— .pdf", "v1.3.4.pdf")))
			.containsExactly("ödev 1.pdf", "…", "v1.2");
	}

}
