package org.destek.ticket.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TicketSecretTests {

	@TempDir
	private Path folder;

	@Test
	void isMadeOnceAndForItsOwnerAlone() throws IOException {
		Path file = this.folder.resolve("ticket/ticket.secret");
		byte[] first = secretIn(file).hash("access-key", "x");
		assertThat(secretIn(file).hash("access-key", "x")).isEqualTo(first);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(file.getParent()).isDirectoryContaining((each) -> each.equals(file));
	}

	@Test
	void hashesDifferentlyForEachPurpose() {
		TicketSecret secret = secretIn(this.folder.resolve("ticket.secret"));
		assertThat(secret.hash("access-key", "x")).isNotEqualTo(secret.hash("fingerprint", "x"));
	}

	@Test
	void makesTheSameAccessKeyOfTheSameTicketAndKey() {
		AccessKeys keys = new AccessKeys(secretIn(this.folder.resolve("ticket.secret")));
		UUID ticket = UUID.randomUUID();
		UUID key = UUID.randomUUID();
		assertThat(keys.keyOf(ticket, key)).isEqualTo(keys.keyOf(ticket, key))
			.isNotEqualTo(keys.keyOf(ticket, UUID.randomUUID()))
			.isNotEqualTo(keys.keyOf(UUID.randomUUID(), key));
	}

	@Test
	void saysWhatIsWrongWithABrokenFile() throws IOException {
		Path file = this.folder.resolve("ticket.secret");
		Files.writeString(file, "short");
		assertThatIllegalStateException().isThrownBy(() -> secretIn(file)).withMessageContaining("restore it");
	}

	private static TicketSecret secretIn(Path file) {
		return new TicketSecret(new TicketProperties(file));
	}

}
