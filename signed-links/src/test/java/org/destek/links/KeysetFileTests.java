package org.destek.links;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;

import com.google.crypto.tink.Aead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeysetFileTests {

	private static final byte[] TEXT = { 1, 2, 3 };

	private static final byte[] PURPOSE = { 4 };

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void chooseAFolderThatIsNotThere() {
		this.file = this.folder.resolve("keys/ticket/some.keyset.json");
	}

	@Test
	void makesAFileThatOnlyItsOwnerReads() throws Exception {
		KeysetFile.loadOrCreate(this.file);

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-------");
		assertThat(Files.list(this.file.getParent())).containsExactly(this.file);
	}

	@Test
	void theNextStartReadsWhatTheFirstWrote() throws Exception {
		byte[] secret = KeysetFile.loadOrCreate(this.file).encrypt(TEXT, PURPOSE);

		assertThat(KeysetFile.loadOrCreate(this.file).decrypt(secret, PURPOSE)).isEqualTo(TEXT);
	}

	@Test
	void startsAtTheSameTimeMakeOneKeyset() throws Exception {
		List<Aead> all = IntStream.range(0, 16)
			.parallel()
			.mapToObj((each) -> KeysetFile.loadOrCreate(this.file))
			.toList();

		byte[] secret = all.get(0).encrypt(TEXT, PURPOSE);
		for (Aead each : all) {
			assertThat(each.decrypt(secret, PURPOSE)).isEqualTo(TEXT);
		}
		assertThat(Files.list(this.file.getParent())).containsExactly(this.file);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "secret", "{\"primaryKeyId\":1,\"key\":[{\"keyData\":\"secret\"}]}" })
	void refusesABrokenFileAndKeepsItToItself(String content) throws Exception {
		Files.createDirectories(this.file.getParent());
		Files.writeString(this.file, content);

		assertThatIllegalStateException().isThrownBy(() -> KeysetFile.loadOrCreate(this.file))
			.withMessageContaining("some.keyset.json")
			.withMessageNotContaining("secret")
			.withNoCause();
		assertThat(this.file).hasContent(content);
	}

}
