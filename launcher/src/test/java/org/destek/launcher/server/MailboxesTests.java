package org.destek.launcher.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Mailboxes that are filled when they are opened look as if they had always been full.
 */
class MailboxesTests {

	private final MailCatcher catcher = new MailCatcher("127.0.0.1", Ports.free(), Ports.free(), Ports.free());

	@BeforeEach
	void start() {
		this.catcher.start();
	}

	@AfterEach
	void stop() {
		this.catcher.close();
	}

	@Test
	void holdsWhatCameBeforeAndAfterItIsOpened() throws Exception {
		send("first", "Ali+x@example.org");
		send("second", "ali@example.org");
		try (Store store = open("ALI@example.org"); Folder inbox = store.getFolder("INBOX")) {
			inbox.open(Folder.READ_WRITE);
			assertThat(subjects(inbox)).containsExactly("first", "second");
			assertThat(inbox.getMessage(1).getReceivedDate().toInstant())
				.isEqualTo(this.catcher.messages().get(1).caughtAt().truncatedTo(ChronoUnit.SECONDS));

			send("third", "ali+y@example.org");
			await().atMost(Duration.ofSeconds(5)).until(() -> inbox.getMessageCount() == 3);
			assertThat(subjects(inbox)).containsExactly("first", "second", "third");
			assertThat(inbox.getMessage(3).getContent().toString()).isEqualTo("Sayın");
		}
	}

	@Test
	void keepsMailboxesApartAndShowsWhatWasListed() throws Exception {
		send("hers", "ayse@example.org");
		send("his", "ali@example.org");
		try (Store store = open("ayse@example.org"); Folder inbox = store.getFolder("INBOX")) {
			inbox.open(Folder.READ_ONLY);
			assertThat(subjects(inbox)).containsExactly("hers");
			assertThat(inbox.getMessage(1).getHeader("Received")).hasSize(1);
		}
		this.catcher.clear();
		try (Store store = open("ali@example.org"); Folder inbox = store.getFolder("INBOX")) {
			inbox.open(Folder.READ_ONLY);
			assertThat(inbox.getMessageCount()).isZero();
		}
	}

	@Test
	void tellsAProgramThatHasAMailboxOpenThatItWasEmptied() throws Exception {
		send("first", "ali@example.org");
		try (Store store = open("ali@example.org"); Folder inbox = store.getFolder("INBOX")) {
			inbox.open(Folder.READ_ONLY);
			Message first = inbox.getMessage(1);

			this.catcher.clear();

			// The question has the server say what is new.
			await().atMost(Duration.ofSeconds(5)).until(() -> inbox.getMessageCount() >= 0 && first.isExpunged());
		}
	}

	private static List<String> subjects(Folder inbox) throws MessagingException {
		List<String> subjects = new ArrayList<>();
		for (Message message : inbox.getMessages()) {
			subjects.add(message.getSubject());
		}
		return subjects;
	}

	private Store open(String address) throws MessagingException {
		Store store = Session.getInstance(new Properties()).getStore("imap");
		store.connect("127.0.0.1", this.catcher.imapPort(), address, "any");
		return store;
	}

	private void send(String subject, String to) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.catcher.smtpPort())) {
			socket.setSoTimeout(10_000);
			String lines = "HELO localhost\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<" + to + ">\r\nDATA\r\nSubject: "
					+ subject + "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nSayın\r\n.\r\nQUIT\r\n";
			socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
				.contains("250 OK");
		}
	}

}
