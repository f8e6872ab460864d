package org.destek.attachment.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of the kinds that students really sent and that were once refused or mistaken.
 */
class FieldFileTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "02-word-online-document2.docx, DOCX", "03-word-online-document22.docx, DOCX",
			"04-backslash-parts.docx, DOCX", "06-excel-online-workbook2.xlsx, XLSX", "30-zip64.zip, ZIP",
			"32-java-odevi.zip, ZIP", "72-notlar-857.txt, TEXT", "74-utf16-bomsuz.txt, TEXT", "76-ID3.csv, TEXT",
			"77-Article.csv, TEXT", "78-Path.txt, TEXT", "79-MZ.txt, TEXT", "81-ansi-renk.log, TEXT",
			"82-dos-eof.txt, TEXT", "95-hashtag.txt, TEXT", "96-lt.txt, TEXT" })
	void areTakenUnderTheirOwnNames(String name, FileKind kind) throws IOException {
		try (InputStream content = Objects.requireNonNull(getClass().getResourceAsStream("/cases/" + name))) {
			assertThat(InspectedFile.kindOf(content.readAllBytes(), this.folder)).contains(kind);
		}
		assertThat(kind.goesBy(name.substring(name.lastIndexOf('.') + 1))).isTrue();
	}

}
