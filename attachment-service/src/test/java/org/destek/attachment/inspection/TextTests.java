package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextTests {

	private static final String TURKISH = "Öğrenci şikâyeti: ğüıçşö, İĞÜŞÇÖ";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "ISO-8859-9", "windows-1254", "IBM857", "UTF-16LE", "UTF-16BE", "UTF-16" })
	void isTurkishInWhateverEncoding(String encoding) throws IOException {
		assertIsText(TURKISH.getBytes(Charset.forName(encoding)));
		assertIsText((TURKISH + "\r\n").repeat(400).getBytes(Charset.forName(encoding)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" })
	void mayBeginWithAByteOrderMark(String encoding) throws IOException {
		assertIsText(("\uFEFF" + TURKISH).getBytes(Charset.forName(encoding)));
		assertIsText(("\uFEFF" + "تقرير 報告 😀\n".repeat(2000)).getBytes(Charset.forName(encoding)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "P1 notları", "P6 lab", "MZ 123 plakalı araç", "ID3;Soru\n1;2\n", "Path: C:\\hata",
			"ArticleNumber;Producer\n", "#!önemli notlar", "#! yapılacaklar", "<?> işaretli soru", "< 5 olanlar",
			"<html> etiketi nedir?", "%!PS is a printer's word", "From Ayşe to all", "BM kağıdı", "GIF8 is no picture",
			"GIF89a ne demek?", "BZh9 ders", "RIFF nedir", "II*", "8BPS", "AC1015 çizimi", "%PDF- açılmıyor", "{\\r}",
			"Received: from a\r\nFrom: b@example.org\r\n\r\nMerhaba", "MIME-Version: 1.0\r\n\r\nMerhaba",
			"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "ftypheic", "how wide is it", "Rar! dosyası", "\n\n\n", "x" })
	void mayBeginAsWhatIsNoText(String text) throws IOException {
		assertIsText(text.getBytes(StandardCharsets.UTF_8));
		assertIsText((text + "\n" + "satır\n".repeat(3000)).getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u001B[31mHATA\u001B[0m yok\n", "\u001B]0;başlık\u0007\n", "sayfa 1\f sayfa 2",
			"bip\u0007", "N\bNA\bA", "bitti\r\n\u001A", "bitti\u001A\u001A\u001A\u0000\u0000", "a\u000Bb" })
	void mayHoldWhatProgramsPutIntoIt(String text) throws IOException {
		assertIsText(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void isNotEveryRowOfBytes() throws IOException {
		Random random = new Random(42);
		for (int length : new int[] { 40, 400, 4000, 40_000 }) {
			byte[] bytes = new byte[length];
			random.nextBytes(bytes);
			assertThat(kindOf(bytes)).isEmpty();
		}
		assertThat(kindOf("bitti\u001Adaha".getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(kindOf("a\u0001b".getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(kindOf(Arrays.copyOf("Merhaba".getBytes(StandardCharsets.UTF_8), 20))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "#! /usr/bin/env python\n", "\uFEFF<?xml version='1.0'?><a/>", " \n<!doctype html><p>",
			"<script>alert(1)</script>", "<SVG onload=x>", "<%@ page %>", "<!-- x --><html><body>", "<? system(1);",
			"<body><h1>Merhaba</h1>" })
	void isRefusedWhenItRuns(String text) throws IOException {
		assertThat(kindOf(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
		String marked = text.startsWith("\uFEFF") ? text : "\uFEFF" + text;
		assertThat(kindOf(marked.getBytes(StandardCharsets.UTF_16LE))).isEmpty();
	}

	private void assertIsText(byte[] content) throws IOException {
		assertThat(kindOf(content)).contains(FileKind.TEXT);
	}

	private Optional<FileKind> kindOf(byte[] content) throws IOException {
		return InspectedFile.kindOf(content, this.folder);
	}

}
