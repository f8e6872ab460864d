package org.destek.notification.imap;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Keeping what lies in mailboxes of a real Dovecot, whatever becomes of them. */
class DovecotReadingTests extends DovecotTests {

	@Test
	void isToldOfWhatComesLongBeforeThePollOverOneConnection() {
		Map<String, Object> settings = plain();
		settings.put("poll", "10m");
		deliver("Birinci");
		try (ReadMailbox mailbox = read(settings)) {
			mailbox.awaitKept("Birinci");
			deliver("Ikinci");
			mailbox.awaitKept("Birinci", "Ikinci");
			assertThat(dovecot.doveadm("who", "-1", this.user).lines()).hasSize(2);
		}
	}

	@Test
	void readsAtItsPollWhereTheServerTellsNothing() {
		try (Dovecot silent = Dovecot.started("imap_capability = IMAP4rev1 LITERAL+")) {
			Map<String, Object> settings = plain();
			settings.put("port", silent.port());
			settings.put("after-reading", "delete");
			silent.deliver(this.user, mail("Birinci"));
			try (ReadMailbox mailbox = read(settings)) {
				mailbox.awaitKept("Birinci");
				silent.deliver(this.user, mail("Ikinci"));
				mailbox.awaitKept("Birinci", "Ikinci");
				await().until(() -> silent.count(this.user) == 0);
			}
		}
	}

	@Test
	void deletesWhatItHasKeptAndWhatItCouldNotDeleteBefore() {
		deliver("Birinci");
		try (ReadMailbox mailbox = read(plain())) {
			mailbox.awaitKept("Birinci");
		}
		Map<String, Object> settings = plain();
		settings.put("after-reading", "delete");
		try (ReadMailbox mailbox = read(settings)) {
			deliver("Ikinci");
			mailbox.awaitKept("Birinci", "Ikinci");
			await().until(() -> dovecot.count(this.user) == 0);
			deliver("Ucuncu");
			mailbox.awaitKept("Birinci", "Ikinci", "Ucuncu");
			await().until(() -> dovecot.count(this.user) == 0);
		}
	}

	@Test
	void readsWhatCameDuringARestartOfTheServer() {
		try (ReadMailbox mailbox = read(plain())) {
			deliver("Birinci");
			mailbox.awaitKept("Birinci");
			dovecot.stop();
			mailbox.awaitHealth("trouble=server-away");
			deliver("Ikinci");
			dovecot.start();
			mailbox.awaitKept("Birinci", "Ikinci");
			deliver("Ucuncu");
			mailbox.awaitKept("Birinci", "Ikinci", "Ucuncu");
		}
	}

	@Test
	void readsAllAgainWhenTheMailboxCountsAnewAndKnowsTheRepeats(CapturedOutput log) throws Exception {
		deliver("Birinci");
		deliver("Ikinci");
		try (ReadMailbox mailbox = read(plain())) {
			mailbox.awaitKept("Birinci", "Ikinci");
			dovecot.doveadm("mailbox", "update", "-u", this.user, "--uid-validity", "1893456000", "INBOX");
			deliver("Ucuncu");
			mailbox.awaitKept("Birinci", "Ikinci", "Ucuncu");
			mailbox.awaitHealth("uidValidity=1893456000, uid=3");
		}
		assertThat(log).contains("The mailbox " + this.user + " counts its mails from a new beginning");
	}

	@Test
	void knowsTheRepeatsOfAServerThatLostItsNumbers() throws Exception {
		deliver("Birinci");
		deliver("Ikinci");
		try (ReadMailbox mailbox = read(plain())) {
			mailbox.awaitKept("Birinci", "Ikinci");
			Files.delete(dovecot.maildir(this.user).resolve("dovecot-uidlist"));
			deliver("Ucuncu");
			mailbox.awaitKept("Birinci", "Ikinci", "Ucuncu");
			mailbox.awaitHealth("uid=5");
		}
	}

	@Test
	void readsWhatComesToAMailboxThatWasPutBackFromAnOlderCopy(CapturedOutput log) throws Exception {
		deliver("Birinci");
		try (ReadMailbox mailbox = read(plain())) {
			mailbox.awaitKept("Birinci");
			dovecot.backUp(this.user);
			deliver("Ikinci");
			deliver("Ucuncu");
			mailbox.awaitKept("Birinci", "Ikinci", "Ucuncu");
		}
		dovecot.putBack(this.user);
		deliver("Dorduncu");
		try (ReadMailbox mailbox = read(plain())) {
			mailbox.awaitKept("Birinci", "Ikinci", "Ucuncu", "Dorduncu");
		}
		assertThat(log).contains("counts its mails from a new beginning");
	}

	@Test
	void whatOthersDoToMailsMeanwhileMakesNoneOfNothing() throws Exception {
		deliver("Uzun".repeat(100_000));
		deliver("Ikinci");
		deliver("Ucuncu");
		ImapConnection connection = connect();
		try {
			assertThat(connection.uidsAfter(0)).containsExactly(1L, 2L, 3L);
			dovecot.doveadm("flags", "add", "-u", this.user, "\\Seen", "mailbox", "INBOX", "uid", "3");
			assertThat(connection.firstChunks(List.of(1L))).extracting(FirstChunk::uid).containsExactly(1L);
			dovecot.doveadm("expunge", "-u", this.user, "mailbox", "INBOX", "uid", "1:2");
			assertThat(connection.firstChunks(List.of(2L, 3L))).extracting(FirstChunk::uid).containsExactly(3L);
			assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> connection.chunk(1, 1));
			deliver("Dorduncu");
			connection.ask();
			assertThat(connection.uidsAfter(3)).containsExactly(4L);
		}
		finally {
			connection.close();
		}
	}

	private ImapConnection connect() throws MessagingException {
		MailboxProperties mailbox = new Binder(new MapConfigurationPropertySource(plain())).bindOrCreate("",
				MailboxProperties.class);
		return ImapConnection.open(mailbox, ImapSettings.of(mailbox, null), Dovecot.PASSWORD,
				Schedulers.boundedElastic());
	}

}
