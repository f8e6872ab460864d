package org.destek.attachment.upload;

import org.junit.jupiter.api.Test;

import org.destek.attachment.inspection.FileKind;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	@Test
	void keepsTurkishLetters() {
		assertThat(FileName.of("ĞÜŞİÖÇ ğüşıöç.pdf").text()).isEqualTo("ĞÜŞİÖÇ ğüşıöç.pdf");
	}

	@Test
	void composesLettersThatCameInParts() {
		assertThat(FileName.of("o\u0308dev.pdf").text()).isEqualTo("ödev.pdf");
	}

	@Test
	void takesFoldersOff() {
		assertThat(FileName.of("../../etc/passwd").text()).isEqualTo("passwd");
		assertThat(FileName.of("C:\\Users\\Ayşe\\ödev.pdf").text()).isEqualTo("ödev.pdf");
		assertThat(FileName.of("a/b/").text()).isEqualTo("file");
	}

	@Test
	void takesOutWhatCannotBeSeen() {
		assertThat(FileName.of("fatura\u202Efdp.exe").text()).isEqualTo("faturafdp.exe");
		assertThat(FileName.of("a\r\nSet-Cookie: x\u0000.pdf").text()).isEqualTo("aSet-Cookie_ x.pdf");
		assertThat(FileName.of("\uD83D.pdf").text()).isEqualTo("pdf");
	}

	@Test
	void replacesWhatSystemsReserve() {
		assertThat(FileName.of("a<b>:\"c\"|?*.pdf").text()).isEqualTo("a_b___c____.pdf");
		assertThat(FileName.of(" ..gizli.. ").text()).isEqualTo("gizli");
		assertThat(FileName.of("").text()).isEqualTo("file");
	}

	@Test
	void shortensALongNameAndKeepsItsEnding() {
		FileName name = FileName.of("ö".repeat(300) + ".docx");
		assertThat(name.text()).hasSize(150).endsWith("ö.docx");
		assertThat(name.fitting(FileKind.PNG).text()).hasSize(150).endsWith(".docx.png");
		assertThat(FileName.of("😀".repeat(100) + ".pdf").text()).hasSize(150).endsWith("😀.pdf");
	}

	@Test
	void endsAsTheFileIs() {
		assertThat(FileName.of("Resim.JPG").fitting(FileKind.JPEG).text()).isEqualTo("Resim.JPG");
		assertThat(FileName.of("resim.pdf").fitting(FileKind.PNG).text()).isEqualTo("resim.pdf.png");
		assertThat(FileName.of("calistir.bat").fitting(FileKind.TEXT).text()).isEqualTo("calistir.bat.txt");
		assertThat(FileName.of("README").fitting(FileKind.TEXT).text()).isEqualTo("README");
	}

}
