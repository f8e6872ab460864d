package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.attachment.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.destek.attachment.Samples.beginning;

class InspectionTests {

	private static final String TURKISH = "Merhaba,\r\nstaj başvurumda çıkan hatayı gönderiyorum: ĞÜŞİÖÇ ğüşıöç.\n";

	private final Inspector inspector = InspectedFile.inspector();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "89504e470d0a1a0a0000000d49484452, PNG", "ffd8ffe000104a46494600010100, JPEG",
			"ffd8ffe1001845786966000049492a00, JPEG", "474946383961, GIF", "52494646 24000000 57454250 56503820, WEBP",
			"00000018 66747970 68656963 00000000 6d696631 68656963, HEIC",
			"00000018 66747970 6d696631 00000000 6d696631 68656963, HEIC", "255044462d312e37, PDF" })
	void knowsPicturesAndDocumentsByTheirFirstBytes(String first, FileKind kind) throws IOException {
		assertThat(kindOf(beginning(first))).contains(kind);
	}

	@Test
	void tellsOfficeDocumentsFromPlainArchives() throws IOException {
		assertThat(kindOf(Samples.zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")))
			.contains(FileKind.DOCX);
		assertThat(kindOf(Samples.zip("xl/workbook.xml", "[Content_Types].xml"))).contains(FileKind.XLSX);
		assertThat(kindOf(Samples.zip("[Content_Types].xml", "ppt/presentation.xml"))).contains(FileKind.PPTX);
		assertThat(kindOf(Samples.openDocument("text"))).contains(FileKind.ODT);
		assertThat(kindOf(Samples.openDocument("spreadsheet"))).contains(FileKind.ODS);
		assertThat(kindOf(Samples.openDocument("presentation"))).contains(FileKind.ODP);
		assertThat(kindOf(Samples.openDocument("database"))).isEmpty();
		assertThat(kindOf(Samples.zip("ödev/rapor.pdf", "word.txt"))).contains(FileKind.ZIP);
		assertThat(kindOf(Samples.zip())).contains(FileKind.ZIP);
	}

	@Test
	void takesNoMacrosAndNoProgramsInAnArchivesClothes() throws IOException {
		assertThatExceptionOfType(RefusedContentException.class)
			.isThrownBy(() -> kindOf(Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(RefusalReason.MACRO));
		assertThat(kindOf(Samples.zip("META-INF/MANIFEST.MF", "Main.class"))).isEmpty();
		assertThat(kindOf(Samples.zip("AndroidManifest.xml", "classes.dex"))).isEmpty();
	}

	@Test
	void findsTheTableOfContentsOfALongArchive() throws IOException {
		String[] names = new String[3000];
		for (int each = 0; each < names.length; each++) {
			names[each] = "folder with a rather long name/and another one/file number " + each + ".txt";
		}
		names[2999] = "word/document.xml";
		assertThat(kindOf(Samples.zip(names))).contains(FileKind.DOCX);
	}

	@Test
	void tellsTheOldOfficeDocumentsApart() throws IOException {
		assertThat(kindOf(Samples.ole("WordDocument"))).contains(FileKind.DOC);
		assertThat(kindOf(Samples.ole("Workbook"))).contains(FileKind.XLS);
		assertThat(kindOf(Samples.ole("PowerPoint Document"))).contains(FileKind.PPT);
		assertThat(kindOf(Samples.ole("__properties_version1.0"))).isEmpty();
	}

	@Test
	void saysThatAContainerIsDamaged() {
		assertThatExceptionOfType(DamagedFileException.class)
			.isThrownBy(() -> kindOf(beginning("504b0304140000000800")));
		assertThatExceptionOfType(DamagedFileException.class).isThrownBy(() -> kindOf(beginning("d0cf11e0a1b11ae1")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "ISO-8859-9", "windows-1254", "UTF-16" })
	void takesTurkishTextInItsUsualEncodings(String encoding) throws IOException {
		byte[] text = TURKISH.repeat(200).getBytes(Charset.forName(encoding));
		assertThat(kindOf(text)).contains(FileKind.TEXT);
	}

	@Test
	void takesShortAndPlainText() throws IOException {
		assertThat(kindOf(bytes("x"))).contains(FileKind.TEXT);
		assertThat(kindOf(bytes("ad;soyad\nAyşe;Yılmaz\n"))).contains(FileKind.TEXT);
		assertThat(kindOf(bytes("From: a@example.org\nSubject: Hata\n\nMerhaba"))).contains(FileKind.TEXT);
	}

	@Test
	void takesNoTextWithANulFarInside() throws IOException {
		byte[] text = TURKISH.repeat(1000).getBytes(StandardCharsets.UTF_8);
		text[50_000] = 0;
		assertThat(kindOf(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE html><html><script>alert(1)</script></html>", "#!/bin/sh\nrm -rf /\n",
			"<?php system('id');", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
			"%!PS-Adobe-3.0\n" })
	void takesNoTextThatRuns(String text) throws IOException {
		assertThat(kindOf(bytes(text))).isEmpty();
	}

	@Test
	void takesNoPrograms() throws IOException {
		assertThat(kindOf(Samples.windowsProgram())).isEmpty();
		assertThat(kindOf(beginning("7f454c4602010100"))).isEmpty();
		assertThat(kindOf(beginning("cafebabe00000034"))).isEmpty();
		assertThat(kindOf(beginning("feedfacf07000001"))).isEmpty();
		assertThat(kindOf(beginning("377abcaf271c0004"))).isEmpty();
	}

	@Test
	void takesAProjectOfJavaAndNoProgramOfIt() throws IOException {
		assertThat(kindOf(Samples.zip("META-INF/MANIFEST.MF", "src/Main.java", "bin/Main.class")))
			.contains(FileKind.ZIP);
		assertThat(kindOf(Samples.zip("META-INF/MANIFEST.MF", "notes.txt"))).contains(FileKind.ZIP);
		assertThat(kindOf(Samples.zip("AndroidManifest.xml", "src/Main.java"))).contains(FileKind.ZIP);
	}

	@Test
	void findsAPdfThatBeginsLate() throws IOException {
		String pdf = "%PDF-1.4\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n";
		assertThat(kindOf(bytes("HTTP/1.1 200 OK\r\n\r\n" + pdf))).contains(FileKind.PDF);
		assertThat(kindOf(bytes("\u0000\u0001junk" + pdf))).contains(FileKind.PDF);
		assertThat(kindOf(bytes("A file that begins with %PDF-1.4 is a PDF"))).contains(FileKind.TEXT);
		assertThat(kindOf(bytes("MZ\u0000\u0001" + pdf))).isEmpty();
		assertThat(kindOf(bytes("<script>alert(1)</script>" + pdf))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "00000018 66747970 68656978 00000000 6d696631 68656978, HEIC",
			"00000018 66747970 6d736631 00000000 68657663 6d736631, HEIC",
			"00000014 66747970 6d696631 00000000 6d696166, HEIC" })
	void knowsThePicturesOfTelephones(String first, FileKind kind) throws IOException {
		assertThat(kindOf(beginning(first))).contains(kind);
	}

	@Test
	void tellsADocumentFromWhatIsPutIntoIt() throws IOException {
		assertThat(kindOf(Samples.ole("__properties_version1.0", "WordDocument"))).isEmpty();
		assertThat(kindOf(Samples.ole("WordDocument", "Workbook"))).contains(FileKind.DOC);
	}

	@Test
	void knowsEarlyThatAProgramIsHopeless() {
		Inspection inspection = this.inspector.begin();
		inspection.see(ByteBuffer.wrap(Samples.windowsProgram()));
		assertThat(inspection.isHopeless()).isTrue();
	}

	@Test
	void countsAndDigestsWhatPasses() {
		byte[] file = Samples.pdf(100_000);
		Inspection inspection = this.inspector.begin();
		for (int start = 0; start < file.length; start += 777) {
			inspection.see(ByteBuffer.wrap(file, start, Math.min(777, file.length - start)));
		}
		assertThat(inspection.size()).isEqualTo(file.length);
		assertThat(inspection.isHopeless()).isFalse();
		assertThat(inspection.sha256()).isEqualTo(Samples.sha256(file));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private Optional<FileKind> kindOf(byte[] content) throws IOException {
		return InspectedFile.kindOf(content, this.folder);
	}

}
