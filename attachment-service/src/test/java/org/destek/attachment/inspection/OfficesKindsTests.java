package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.attachment.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.destek.attachment.Samples.beginning;

/** Kinds that are taken where the office says so. */
class OfficesKindsTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "526172211a070100, rar, RAR", "526172211a0700, rar, RAR", "377abcaf271c0004, 7z, SEVEN_ZIP",
			"0000002066747970 69736f6d 00000200 69736f6d69736f32617663316d703431, mp4, MP4",
			"0000001466747970 71742020 00000000 71742020, MOV, MOV", "00000008776964650000000b6d646174, mov, MOV",
			"49492a0008000000, tiff, TIFF", "4d4d002a00000008, tif, TIFF",
			"0000002066747970 61766966 00000000 617669666d696631 6d696166, avif, AVIF",
			"0000002066747970 6d696631 00000000 6d69663161766966 6d696166, avif, AVIF" })
	void areTakenByTheirFirstBytesOnlyThen(String first, String word, FileKind kind) throws IOException {
		assertTakenOnlyWith(word, beginning(first), kind);
	}

	@Test
	void includeDocumentsOfLettersAndMailsOfOutlook() throws IOException {
		assertTakenOnlyWith("rtf", "{\\rtf1\\ansi Merhaba}".getBytes(StandardCharsets.US_ASCII), FileKind.RTF);
		assertTakenOnlyWith("msg", Samples.ole("__properties_version1.0"), FileKind.MSG);
	}

	private void assertTakenOnlyWith(String word, byte[] file, FileKind kind) throws IOException {
		byte[] longer = Arrays.copyOf(file, (file.length < 100) ? file.length : 9000);
		assertThat(InspectedFile.kindOf(file, this.folder)).isEmpty();
		assertThat(InspectedFile.kindOf(file, this.folder, InspectedFile.inspector(word))).contains(kind);
		assertThat(InspectedFile.kindOf(longer, this.folder, InspectedFile.inspector(word))).contains(kind);
	}

	@Test
	void leaveSoundAndOtherFilmsOut() throws IOException {
		Inspector all = InspectedFile.inspector("rar", "7z", "mp4", "mov", "tiff", "avif", "rtf", "msg");
		for (String first : List.of("0000002066747970 4d344120 00000000 69736f6d6d703432",
				"0000001c66747970 63727820 00000001 637278 20 69736f6d", "1a45dfa3", "000001ba",
				"49492a00 10000000 4352")) {
			assertThat(InspectedFile.kindOf(beginning(first), this.folder, all)).isEmpty();
		}
	}

	@Test
	void areNamedAmongTheOthers() {
		FileKinds kinds = new FileKinds(new FileKindsProperties(List.of(" RAR ", "")));
		assertThat(kinds.labels()).startsWith("PNG", "JPEG")
			.contains("TXT", "CSV", "LOG", "EML")
			.endsWith("ZIP", "RAR");
		assertThat(new FileKinds(new FileKindsProperties(List.of())).labels()).doesNotContain("RAR", "MP4");
	}

	@Test
	void stopTheStartWhenTheyAreNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FileKindsProperties(List.of("rar", "exe")))
			.withMessageContaining("exe");
	}

}
