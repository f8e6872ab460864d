package org.destek.notification.imap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a server tells between two looks is looked for, however it tells it. */
class IdleNewsTests {

	private final List<String> commands = new CopyOnWriteArrayList<>();

	private volatile String responses = "";

	/**
	 * One mail went and one came: the number is the same, and told before the deletion.
	 */
	@Test
	void aMailThatCameWhileAnotherWasDeletedIsNotWaitedFor() throws Exception {
		try (ScriptedImap server = new ScriptedImap(this::answer)) {
			ImapConnection connection = server.connect();
			this.responses = "* 3 EXISTS\r\n";
			connection.ask();
			connection.uidsAfter(0);
			this.responses = "* 3 EXISTS\r\n* 1 EXPUNGE\r\n";
			connection.ask();

			connection.idle(Duration.ofSeconds(60));

			assertThat(this.commands).doesNotContain("IDLE");
			connection.close();
		}
	}

	/** Three mails went, which the server tells nobody, and one came. */
	@Test
	void aMailAfterDeletionsThatNobodyToldOfIsNotWaitedFor() throws Exception {
		try (ScriptedImap server = new ScriptedImap(this::answer)) {
			ImapConnection connection = server.connect();
			this.responses = "* 3 EXISTS\r\n";
			connection.ask();
			connection.uidsAfter(0);
			this.responses = "* 1 EXISTS\r\n";
			connection.ask();

			connection.idle(Duration.ofSeconds(60));

			assertThat(this.commands).doesNotContain("IDLE");
			connection.close();
		}
	}

	/** A deletion, and at once a mail that the server never tells of. */
	@Test
	void afterNewsItIsLookedAgainSoon() throws Exception {
		try (ScriptedImap server = new ScriptedImap(this::answerAndBeSilent)) {
			ImapConnection connection = server.connect();
			this.responses = "* 1 EXPUNGE\r\n";
			connection.ask();
			connection.idle(Duration.ofSeconds(60));
			connection.uidsAfter(0);
			this.responses = "";

			Instant begin = Instant.now();
			connection.idle(Duration.ofSeconds(60));
			assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));

			assertThat(this.commands).contains("IDLE", "DONE");
			connection.close();
		}
	}

	private String answerAndBeSilent(String command, String rest) {
		String answer = answer(command, rest);
		return command.equals("IDLE") ? "+ idling" : answer;
	}

	@Test
	void theSameNumberAgainIsNoNews() throws Exception {
		try (ScriptedImap server = new ScriptedImap(this::answer)) {
			ImapConnection connection = server.connect();
			this.responses = "* 3 EXISTS\r\n";
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
			case "NOOP" -> this.responses + "TAG OK done";
			default -> "TAG OK done";
		};
	}

}
