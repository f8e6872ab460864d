package org.destek.ticket.humancheck;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.links.KeysetFile;

import static org.assertj.core.api.Assertions.assertThat;

class HumanCheckSealTests {

	private static final HumanCheck CHECK = new HumanCheck("04827", Instant.parse("2026-11-23T12:10:00Z"),
			UUID.randomUUID());

	@TempDir
	private Path folder;

	private HumanCheckSeal seal;

	@BeforeEach
	void makeKey() {
		this.seal = new HumanCheckSeal(KeysetFile.loadOrCreate(this.folder.resolve("a.json")));
	}

	@Test
	void opensWhatItSealed() {
		assertThat(this.seal.open(this.seal.seal(CHECK))).contains(CHECK);
	}

	@Test
	void theIdTellsNothingAndFitsAnAddress() {
		String id = this.seal.seal(CHECK);

		assertThat(id).matches("[A-Za-z0-9_-]{84}").isNotEqualTo(this.seal.seal(CHECK));
		assertThat(new String(Base64.getUrlDecoder().decode(id), StandardCharsets.ISO_8859_1)).doesNotContain("04827");
		assertThat(CHECK.toString()).doesNotContain("04827");
	}

	@Test
	void anIdThatWasAlteredAnywhereDoesNotOpen() {
		String id = this.seal.seal(CHECK);
		for (int i = 0; i < id.length(); i++) {
			char other = (id.charAt(i) == 'A') ? 'B' : 'A';
			assertThat(this.seal.open(id.substring(0, i) + other + id.substring(i + 1))).as("character " + i).isEmpty();
		}
	}

	@Test
	void anIdOfAnotherKeyDoesNotOpen() {
		HumanCheckSeal other = new HumanCheckSeal(KeysetFile.loadOrCreate(this.folder.resolve("b.json")));

		assertThat(this.seal.open(other.seal(CHECK))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "ğüş", "../../etc", "AAAA", "====", "%00",
			"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void whatWasNeverSealedDoesNotOpen(String id) {
		assertThat(this.seal.open(id)).isEmpty();
	}

	@Test
	void anEndlessIdIsNotEvenTried() {
		assertThat(this.seal.open(this.seal.seal(CHECK).repeat(10_000))).isEmpty();
	}

}
