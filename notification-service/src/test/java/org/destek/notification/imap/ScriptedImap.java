package org.destek.notification.imap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BinaryOperator;

import jakarta.mail.MessagingException;
import reactor.core.scheduler.Schedulers;

/** An IMAP server for one connection that says what it is told to. */
final class ScriptedImap implements AutoCloseable {

	private final ServerSocket server;

	private final BinaryOperator<String> script;

	/**
	 * Begins to listen.
	 * @param script gives the answer to a command and what follows it; {@code TAG} stands
	 * for the command's own
	 */
	ScriptedImap(BinaryOperator<String> script) throws IOException {
		this.server = new ServerSocket(0);
		this.script = script;
		new Thread(this::serve, "scripted-imap").start();
	}

	ImapConnection connect() throws MessagingException {
		MailboxProperties mailbox = new MailboxProperties("localhost", this.server.getLocalPort(),
				MailboxProperties.Tls.NONE, null, "destek", "secret", null, null, "INBOX", Duration.ofSeconds(60), null,
				MailboxProperties.AfterReading.KEEP);
		return ImapConnection.open(mailbox, ImapSettings.of(mailbox, null), "secret", Schedulers.boundedElastic());
	}

	private void serve() {
		try (Socket socket = this.server.accept()) {
			BufferedReader commands = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			say(socket, "* OK ready");
			String idle = "";
			for (String line = commands.readLine(); line != null; line = commands.readLine()) {
				String[] words = (line.equals("DONE") ? idle + " DONE" : line).split(" ", 3);
				idle = words[1].equals("IDLE") ? words[0] : idle;
				say(socket, this.script.apply(words[1], (words.length > 2) ? words[2] : "").replace("TAG", words[0]));
			}
		}
		catch (IOException ex) {
			// The test is over.
			return;
		}
	}

	private static void say(Socket socket, String lines) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write((lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
