package org.destek.notification.incoming.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a server tells between two looks is looked for, however it tells it. */
class IdleNewsTests {

	private final List<String> commands = new CopyOnWriteArrayList<>();

	private volatile String told = "";

	/**
	 * One mail went and one came: the number is the same, and told before the deletion.
	 */
	@Test
	void aMailThatCameWhileAnotherWasDeletedIsNotWaitedFor() throws Exception {
		try (ScriptedImap server = new ScriptedImap(this::answer)) {
			ImapConnection connection = server.connect();
			this.told = "* 3 EXISTS\r\n";
			connection.ask();
			connection.uidsAfter(0);
			this.told = "* 3 EXISTS\r\n* 1 EXPUNGE\r\n";
			connection.ask();

			connection.idle(Duration.ofSeconds(60));

			assertThat(this.commands).doesNotContain("IDLE");
			connection.close();
		}
	}

	@Test
	void theSameNumberAgainIsNoNews() throws Exception {
		try (ScriptedImap server = new ScriptedImap(this::answer)) {
			ImapConnection connection = server.connect();
			this.told = "* 3 EXISTS\r\n";
			connection.ask();
			connection.uidsAfter(0);
			connection.ask();

			connection.idle(Duration.ofSeconds(60));

			assertThat(this.commands).contains("IDLE");
			connection.close();
		}
	}

	private String answer(String command, String rest) {
		this.commands.add(command);
		return switch (command) {
			case "CAPABILITY" -> "* CAPABILITY IMAP4rev1 IDLE\r\nTAG OK";
			case "EXAMINE" -> "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\nTAG OK [READ-ONLY] open";
			case "IDLE" -> "+ idling\r\n* 4 EXISTS\r\nTAG OK done";
			case "NOOP" -> this.told + "TAG OK done";
			default -> "TAG OK done";
		};
	}

}
