package org.destek.notification.inbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Delivers mails byte for byte, as any server of the world might. */
final class Postman {

	private final int smtpPort;

	Postman(int smtpPort) {
		this.smtpPort = smtpPort;
	}

	void deliver(String recipient, String mail) {
		deliver(recipient, mail.getBytes(StandardCharsets.UTF_8));
	}

	void deliver(String recipient, byte[] mail) {
		try (Socket socket = new Socket("127.0.0.1", this.smtpPort)) {
			socket.setSoTimeout(20_000);
			BufferedReader answers = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			OutputStream out = socket.getOutputStream();
			expect(answers, "220");
			say(out, answers, "HELO localhost", "250");
			say(out, answers, "MAIL FROM:<postman@example.com>", "250");
			say(out, answers, "RCPT TO:<" + recipient + ">", "250");
			say(out, answers, "DATA", "354");
			out.write(mail);
			say(out, answers, "\r\n.", "250");
			say(out, answers, "QUIT", "221");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void say(OutputStream out, BufferedReader answers, String line, String expected) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
		expect(answers, expected);
	}

	private static void expect(BufferedReader answers, String code) throws IOException {
		String line = answers.readLine();
		while (line != null && line.startsWith(code + "-")) {
			line = answers.readLine();
		}
		if (line == null || !line.startsWith(code)) {
			throw new IOException("The server said " + line);
		}
	}

}
