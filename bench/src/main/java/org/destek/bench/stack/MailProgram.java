package org.destek.bench.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Somebody of the office, who answers a notice by mail. */
final class MailProgram {

	private final int port;

	private final String address;

	MailProgram(int port, String address) {
		this.port = port;
		this.address = address;
	}

	/** Sends an answer to a mail, as the server gave it. */
	void reply(String received, String text) {
		String to = header(received, "Reply-To").replaceFirst(".*<([^>]+)>.*", "$1");
		String body = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
		String id = header(received, "Message-ID");
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", this.port), 5_000);
			socket.setSoTimeout(20_000);
			socket.setTcpNoDelay(true);
			Dialogue dialogue = new Dialogue(socket);
			dialogue.expect("220");
			dialogue.say("EHLO bench.example.org", "250");
			dialogue.say("MAIL FROM:<" + this.address + ">", "250");
			dialogue.say("RCPT TO:<" + to + ">", "250");
			dialogue.say("DATA", "354");
			dialogue.say(String.join("\r\n", "From: Destek Ekibi <" + this.address + ">", "To: " + to,
					"Subject: Re: " + header(received, "Subject"),
					"Message-ID: <" + UUID.randomUUID() + "@bench.example.org>", "In-Reply-To: " + id,
					"References: " + id, "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
					"Content-Transfer-Encoding: base64", "", body, "."), "250");
			dialogue.say("QUIT", "221");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The mail cannot be sent", ex);
		}
	}

	private static String header(String mail, String name) {
		return mail.replace("\r\n", "\n")
			.replaceAll("\n[ \t]+", " ")
			.lines()
			.filter((line) -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
			.map((line) -> line.substring(name.length() + 1).strip())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("A mail without " + name));
	}

	private static final class Dialogue {

		private final BufferedReader in;

		private final OutputStream out;

		Dialogue(Socket socket) throws IOException {
			this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			this.out = socket.getOutputStream();
		}

		void say(String line, String answer) throws IOException {
			this.out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
			expect(answer);
		}

		void expect(String answer) throws IOException {
			String line = this.in.readLine();
			while (line != null && line.startsWith(answer + "-")) {
				line = this.in.readLine();
			}
			if (line == null || !line.startsWith(answer)) {
				throw new IOException("The mail server says " + line);
			}
		}

	}

}
