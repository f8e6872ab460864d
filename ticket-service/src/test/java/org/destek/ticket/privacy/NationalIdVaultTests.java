package org.destek.ticket.privacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.destek.links.KeysetFile;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class NationalIdVaultTests {

	private static final String NUMBER = "12345678950";

	private static DatabaseClient database;

	@TempDir
	private static Path keys;

	private static Aead aead;

	private final UUID ticket = UUID.randomUUID();

	private NationalIdVault vault;

	@BeforeAll
	static void migrate() {
		SharedServers.Database fresh = SharedServers.database("vault");
		Flyway.configure().dataSource(fresh.jdbcUrl(), fresh.username(), null).load().migrate();
		ConnectionFactory connections = ConnectionFactories.get(ConnectionFactoryOptions.parse(fresh.r2dbcUrl())
			.mutate()
			.option(ConnectionFactoryOptions.USER, fresh.username())
			.build());
		database = DatabaseClient.create(connections);
		aead = KeysetFile.loadOrCreate(keys.resolve("national-id.keyset.json"));
	}

	@BeforeEach
	void openTheVault() {
		this.vault = new NationalIdVault(aead, new NationalIds(database, Clock.systemUTC()));
	}

	@Test
	void revealsWhatWasKeptForTheTicketAndShowsItMasked() {
		StepVerifier.create(this.vault.keep(this.ticket, new NationalId(NUMBER))).verifyComplete();

		StepVerifier.create(this.vault.reveal(this.ticket)).expectNext(new NationalId(NUMBER)).verifyComplete();
		StepVerifier.create(this.vault.masked(this.ticket)).expectNext("•••••••••50").verifyComplete();
		StepVerifier.create(this.vault.reveal(UUID.randomUUID())).verifyComplete();
	}

	@Test
	void storesNothingOfTheNumber() {
		StepVerifier.create(this.vault.keep(this.ticket, new NationalId(NUMBER))).verifyComplete();

		StepVerifier.create(rowOf(this.ticket)).assertNext((row) -> {
			assertThat(row).doesNotContain(NUMBER).doesNotContain(NUMBER.substring(0, 6));
			assertThat(row).doesNotContain(hex(NUMBER)).doesNotContain(hex(NUMBER.substring(0, 6)));
		}).verifyComplete();
	}

	@Test
	void theSameNumberLooksDifferentInEveryTicket() {
		UUID other = UUID.randomUUID();
		StepVerifier.create(this.vault.keep(this.ticket, new NationalId(NUMBER))).verifyComplete();
		StepVerifier.create(this.vault.keep(other, new NationalId(NUMBER))).verifyComplete();

		StepVerifier.create(rowOf(this.ticket).zipWith(rowOf(other)))
			.assertNext((rows) -> assertThat(rows.getT1()).isNotEqualTo(rows.getT2()))
			.verifyComplete();
	}

	@Test
	void aRowThatWasMovedToAnotherTicketDoesNotOpen(CapturedOutput output) {
		UUID other = UUID.randomUUID();
		StepVerifier.create(this.vault.keep(this.ticket, new NationalId(NUMBER))).verifyComplete();
		StepVerifier.create(run("update national_id set ticket_id = '%s' where ticket_id = '%s'", other, this.ticket))
			.expectNext(1L)
			.verifyComplete();

		StepVerifier.create(this.vault.reveal(other)).expectErrorSatisfies((ex) -> {
			assertThat(ex).hasMessageContaining(other.toString());
			assertThat(Arrays.toString(ex.getStackTrace()) + ex + ex.getCause()).doesNotContain(NUMBER);
		}).verify();
		assertThat(output).doesNotContain(NUMBER);
	}

	@Test
	void aNumberWithoutItsKeyIsGone() {
		StepVerifier.create(this.vault.keep(this.ticket, new NationalId(NUMBER))).verifyComplete();
		StepVerifier.create(run("update national_id set wrapped_key = null where ticket_id = '%s'", this.ticket))
			.expectNext(1L)
			.verifyComplete();

		StepVerifier.create(this.vault.reveal(this.ticket)).verifyComplete();
	}

	@Test
	void readsANumberWhoseKeyIsATinkKeyset() throws GeneralSecurityException {
		byte[] owner = this.ticket.toString().getBytes(StandardCharsets.US_ASCII);
		KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
		byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, owner);
		byte[] ciphertext = key.getPrimitive(RegistryConfiguration.get(), Aead.class)
			.encrypt(NUMBER.getBytes(StandardCharsets.US_ASCII), owner);
		SealedNationalId old = new SealedNationalId(this.ticket, wrapped, ciphertext);
		StepVerifier.create(new NationalIds(database, Clock.systemUTC()).add(old)).verifyComplete();

		StepVerifier.create(this.vault.reveal(this.ticket)).expectNext(new NationalId(NUMBER)).verifyComplete();
	}

	@Test
	void anotherKeysetOpensNothing(@TempDir Path elsewhere) {
		StepVerifier.create(this.vault.keep(this.ticket, new NationalId(NUMBER))).verifyComplete();
		NationalIdVault stranger = new NationalIdVault(KeysetFile.loadOrCreate(elsewhere.resolve("other.json")),
				new NationalIds(database, Clock.systemUTC()));

		StepVerifier.create(stranger.reveal(this.ticket)).verifyError(IllegalStateException.class);
	}

	@Test
	void aTicketHasOneNumberAndAFailureSaysNone(CapturedOutput output) {
		StepVerifier.create(this.vault.keep(this.ticket, new NationalId(NUMBER))).verifyComplete();

		StepVerifier.create(this.vault.keep(this.ticket, new NationalId(NUMBER))).expectErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(DataIntegrityViolationException.class);
			assertThat(ex.toString() + ex.getCause()).doesNotContain(NUMBER).doesNotContain(hex(NUMBER));
		}).verify();
		assertThat(output).doesNotContain(NUMBER);
	}

	private static Mono<String> rowOf(UUID ticket) {
		return database.sql("select n::text as row from national_id n where ticket_id = '" + ticket + "'")
			.map((row) -> row.get("row", String.class))
			.one();
	}

	private static Mono<Long> run(String sql, Object... arguments) {
		return database.sql(sql.formatted(arguments)).fetch().rowsUpdated();
	}

	private static String hex(String text) {
		StringBuilder hex = new StringBuilder();
		for (byte each : text.getBytes(StandardCharsets.US_ASCII)) {
			hex.append("%02x".formatted(each));
		}
		return hex.toString();
	}

}
