package org.destek.notification.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A mail server that answers what a test tells it to, and remembers what it was told. */
public final class ScriptedSmtpServer implements AutoCloseable {

	/** A reply that never comes. */
	public static final String SILENCE = "";

	private static final Runnable NOTHING = () -> {
	};

	private final ServerSocket socket;

	private final Map<String, String> replies = new ConcurrentHashMap<>();

	private final Map<String, String> once = new ConcurrentHashMap<>();

	private final List<Socket> clients = new CopyOnWriteArrayList<>();

	private final List<String> commands = new CopyOnWriteArrayList<>();

	private final List<String> mails = new CopyOnWriteArrayList<>();

	private final AtomicReference<Runnable> beforeTaking = new AtomicReference<>(NOTHING);

	private volatile Cut cut = Cut.NEVER;

	private final AtomicInteger connections = new AtomicInteger();

	public ScriptedSmtpServer() {
		try {
			this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		thread(this::listen);
	}

	public int port() {
		return this.socket.getLocalPort();
	}

	/** Answers every command that begins so with a reply; without it, all goes well. */
	public ScriptedSmtpServer answering(String command, String reply) {
		this.replies.put(command.toUpperCase(Locale.ROOT), reply);
		return this;
	}

	/** Answers the next command that begins so with a reply, and the others well. */
	public void answeringOnce(String command, String reply) {
		this.once.put(command.toUpperCase(Locale.ROOT), reply);
	}

	/** Ends every connection that is open, without a word. */
	public void hangUp() {
		this.clients.forEach(ScriptedSmtpServer::close);
	}

	/** Does something between the next mail's last line and the reply to it. */
	public void beforeTaking(Runnable work) {
		this.beforeTaking.set(work);
	}

	/** Hangs up in every mail from now on. */
	public void cutting(Cut where) {
		this.cut = where;
	}

	public void answersWell() {
		this.replies.clear();
		this.cut = Cut.NEVER;
	}

	public List<String> commands() {
		return this.commands;
	}

	public List<String> mails() {
		return this.mails;
	}

	public int connections() {
		return this.connections.get();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(Socket client) {
		try {
			client.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void listen() {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				this.connections.incrementAndGet();
				this.clients.add(client);
				thread(() -> converse(client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void converse(Socket client) {
		try (client;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
			say(out, reply("CONNECT", "220 scripted"));
			for (String command = in.readLine(); command != null; command = in.readLine()) {
				this.commands.add(command);
				answer(command, in, out);
			}
		}
		catch (IOException ex) {
			this.commands.add("broken off");
		}
	}

	private void answer(String command, BufferedReader in, PrintWriter out) throws IOException {
		if (command.equalsIgnoreCase("DATA")) {
			say(out, "354 go on");
			if (this.cut == Cut.IN_THE_MAIL) {
				in.readLine();
				throw new IOException("cut");
			}
			String mail = mail(in);
			this.beforeTaking.getAndSet(NOTHING).run();
			String reply = reply("DATA", "250 taken");
			if (reply.startsWith("250")) {
				this.mails.add(mail);
			}
			if (this.cut == Cut.AFTER_THE_MAIL) {
				throw new IOException("cut");
			}
			say(out, reply);
			return;
		}
		say(out, reply(command, command.equalsIgnoreCase("QUIT") ? "221 bye" : "250 fine"));
	}

	private String mail(BufferedReader in) throws IOException {
		StringBuilder mail = new StringBuilder();
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			mail.append(line).append("\r\n");
		}
		return mail.toString();
	}

	private String reply(String command, String usual) {
		for (String begin : this.once.keySet()) {
			if (command.toUpperCase(Locale.ROOT).startsWith(begin)) {
				return this.once.remove(begin);
			}
		}
		return this.replies.entrySet()
			.stream()
			.filter((each) -> command.toUpperCase(Locale.ROOT).startsWith(each.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(usual);
	}

	private static void say(PrintWriter out, String line) {
		if (line.equals(SILENCE)) {
			return;
		}
		out.print(line + "\r\n");
		out.flush();
	}

	/** Where the server hangs up. */
	public enum Cut {

		/** Nowhere. */
		NEVER,

		/** When the mail has begun. */
		IN_THE_MAIL,

		/** When it has the mail, instead of saying so. */
		AFTER_THE_MAIL

	}

	private static void thread(Runnable work) {
		Thread thread = new Thread(work, "scripted-smtp");
		thread.setDaemon(true);
		thread.start();
	}

}
