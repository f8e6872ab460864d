package org.destek.notification.imap;

import java.io.IOException;
import java.util.List;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Against a server that cannot give one of its three mails. */
class FirstChunksTests {

	private ScriptedImap server;

	private ImapConnection connection;

	private volatile String refusal = "NO cannot open the message";

	@BeforeEach
	void connect() throws Exception {
		this.server = new ScriptedImap(this::answer);
		this.connection = this.server.connect();
	}

	@AfterEach
	void disconnect() throws IOException {
		this.connection.close();
		this.server.close();
	}

	@Test
	void aMailThatTheServerCannotGiveDoesNotHoldUpTheOthers() throws Exception {
		List<FirstChunk> parts = FirstChunks.of(this.connection, List.of(1L, 2L, 3L));
		assertThat(parts).extracting(FirstChunk::uid).containsExactly(1L, 2L, 3L);
		assertThat(parts).extracting(FirstChunk::isRefused).containsExactly(false, true, false);
		assertThat(FirstChunks.sizes(this.connection, List.of(1L, 2L, 3L))).isEmpty();
		this.refusal = "BAD cannot parse the message";
		assertThat(FirstChunks.of(this.connection, List.of(2L)).get(0).isRefused()).isTrue();
	}

	@Test
	void aServerThatIsBusyIsAskedAgainLater() {
		this.refusal = "NO [UNAVAILABLE] try later";
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> FirstChunks.of(this.connection, List.of(1L, 2L, 3L)));
	}

	private String answer(String command, String rest) {
		return switch (command) {
			case "CAPABILITY" -> "* CAPABILITY IMAP4rev1\r\nTAG OK";
			case "EXAMINE" -> "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\nTAG OK [READ-ONLY] open";
			case "UID" -> fetched(rest.split(" ")[1]);
			default -> "TAG OK done";
		};
	}

	private String fetched(String uids) {
		if (uids.contains("2")) {
			return "TAG " + this.refusal;
		}
		return "* %s FETCH (UID %s RFC822.SIZE 5 BODY[]<0> {5}\r\nHallo)\r\nTAG OK done".formatted(uids, uids);
	}

}
