package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.attachment.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OfficeDocumentTests {

	private static final String XML = "vnd.openxmlformats-officedocument.";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "wordprocessingml.document, docs/main7.xml, DOCX",
			"wordprocessingml.template, word/document.xml, DOCX", "spreadsheetml.sheet, xl/Arbeitsmappe.xml, XLSX",
			"spreadsheetml.template, xl\\workbook.xml, XLSX", "presentationml.presentation, folien.xml, PPTX",
			"presentationml.slideshow, ppt/presentation3.xml, PPTX",
			"presentationml.template, ppt/presentation.xml, PPTX" })
	void areToldByTheirContentTypesWhereverTheMainPartLies(String type, String part, FileKind kind) throws IOException {
		assertThat(kindOf(Samples.officeDocument(part, XML + type + ".main+xml"))).contains(kind);
	}

	@Test
	void areToldWhenTheListComesLastAndWithABackslash() throws IOException {
		Map<String, String> entries = Samples.officeDocument("a/b.xml", XML + "spreadsheetml.sheet.main+xml");
		Map<String, String> turned = new LinkedHashMap<>();
		turned.put("a\\b.xml", "<x/>");
		turned.put("\\[content_types].xml", entries.get("[Content_Types].xml"));
		assertThat(kindOf(turned)).contains(FileKind.XLSX);
	}

	@Test
	void areToldByTheNameOfTheMainPartWhenTheListIsBroken() throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", "<Types");
		entries.put("word\\document2.xml", "<x/>");
		assertThat(kindOf(entries)).contains(FileKind.DOCX);
	}

	@Test
	void areExcelsInItsBinaryForm() throws IOException {
		assertThat(kindOf(Samples.officeDocument("xl/workbook.bin", "vnd.ms-excel.sheet.binary.macroEnabled.main")))
			.contains(FileKind.XLSB);
	}

	@ParameterizedTest
	@CsvSource({ "vnd.ms-word.document, docx", "vnd.ms-word.template, docx", "vnd.ms-excel.sheet, xlsx",
			"vnd.ms-powerpoint.presentation, pptx", "vnd.ms-powerpoint.slideshow, pptx" })
	void areRefusedForTheirMacrosWhateverTheyAreCalled(String type, String savedAs) {
		assertRefusedForMacros(Samples.officeDocument("x/y.xml", type + ".macroEnabled.main+xml"), savedAs);
	}

	@Test
	void areRefusedForMacrosThatTheirMainPartDoesNotName() {
		Map<String, String> entries = Samples.officeDocument("word/document.xml",
				XML + "wordprocessingml.document.main+xml");
		entries.put("word\\vbaProject.bin", "x");
		assertRefusedForMacros(entries, "docx");
		Map<String, String> listed = Samples.officeDocument("a.xml", XML + "spreadsheetml.sheet.main+xml");
		listed.computeIfPresent("[Content_Types].xml", (name, list) -> list.replace("</Types>",
				"<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>"));
		assertRefusedForMacros(listed, "xlsx");
	}

	private void assertRefusedForMacros(Map<String, String> entries, String savedAs) {
		assertThatExceptionOfType(RefusedContentException.class).isThrownBy(() -> kindOf(entries))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(RefusalReason.MACRO))
			.satisfies((refusal) -> assertThat(refusal.savedAs()).isEqualTo(savedAs));
	}

	@Test
	void areRefusedWhenTheyOpenWithAPasswordOnly() {
		assertThatExceptionOfType(RefusedContentException.class)
			.isThrownBy(() -> InspectedFile.kindOf(Samples.ole("EncryptedPackage"), this.folder))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(RefusalReason.PASSWORD));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text\r\n",
			"\uFEFFapplication/vnd.oasis.opendocument.text", " application/vnd.oasis.opendocument.text-template\n" })
	void areOpenDocumentsWithAnyEntryThatNamesTheirType(String type) throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("content.xml", "<x/>");
		entries.put("mimetype", type);
		assertThat(kindOf(entries)).contains(FileKind.ODT);
	}

	@Test
	void areOpenDocumentsByTheirManifest() throws IOException {
		assertThat(kindOf(Map.of("META-INF/manifest.xml", """
				<?xml version="1.0"?>
				<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">
				<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
				<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/>
				<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.presentation"/>
				</m:manifest>"""))).contains(FileKind.ODP);
	}

	@Test
	void areNeitherBooksNorDrawings() throws IOException {
		assertThat(kindOf(Map.of("mimetype", "application/epub+zip"))).isEmpty();
		assertThat(kindOf(Map.of("mimetype", "application/vnd.oasis.opendocument.graphics"))).isEmpty();
		assertThat(kindOf(Map.of("mimetype", "what this folder holds", "a.txt", "a"))).contains(FileKind.ZIP);
	}

	@Test
	void areNotUnpackedFurtherThanTheirList() throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", "<Types>" + " ".repeat(30_000_000));
		entries.put("word/document.xml", "<x/>");
		assertThat(kindOf(entries)).contains(FileKind.DOCX);
	}

	private Optional<FileKind> kindOf(Map<String, String> entries) throws IOException {
		return InspectedFile.kindOf(Samples.zip(entries), this.folder);
	}

	/**
	 * An archive whose bytes begin later than the file does, as downloads with a banner.
	 */
	@Test
	void areToldInAnArchiveWhoseOffsetsAreOff() throws IOException {
		byte[] archive = Samples.zip(Samples.officeDocument("a.xml", XML + "wordprocessingml.document.main+xml"));
		byte[] first = "PK00".getBytes(StandardCharsets.US_ASCII);
		byte[] shifted = new byte[archive.length + first.length];
		System.arraycopy(first, 0, shifted, 0, first.length);
		System.arraycopy(archive, 0, shifted, first.length, archive.length);
		assertThat(InspectedFile.kindOf(shifted, this.folder)).contains(FileKind.DOCX);
	}

}
