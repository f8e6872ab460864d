package org.destek.launcher.server;

import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.jspecify.annotations.Nullable;

/**
 * GreenMail that takes the null sender (RFC 5321, 4.5.5), which bounces and automatic
 * answers come from; by itself it answers {@code 503} to the data of such a mail. It says
 * whose mailbox is about to be opened.
 */
final class NullSenderGreenMail extends GreenMail {

	/** None while the superclass is being made, which opens nothing. */
	private final @Nullable Consumer<String> opening;

	/**
	 * Describes the servers.
	 * @param opening is told the address of a mailbox before its owner sees it
	 */
	NullSenderGreenMail(Consumer<String> opening, ServerSetup... servers) {
		super(servers);
		this.opening = opening;
	}

	@Override
	protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
		Map<String, AbstractServer> services = new HashMap<>(super.createServices(config, managers));
		for (ServerSetup setup : config) {
			if (setup.getProtocol().equals(ServerSetup.PROTOCOL_SMTP)) {
				services.put(setup.getProtocol(), new NullSenderServer(setup, managers));
			}
			else if (this.opening != null) {
				services.put(setup.getProtocol(), new ImapServer(setup, new OpeningManagers(managers, this.opening)));
			}
		}
		return services;
	}

	private static final class NullSenderServer extends SmtpServer {

		private final SmtpManager manager;

		NullSenderServer(ServerSetup setup, Managers managers) {
			super(setup, managers);
			this.manager = managers.getSmtpManager();
		}

		@Override
		protected ProtocolHandler createProtocolHandler(Socket client) {
			return new SmtpHandler(new Commands(), this.manager, client);
		}

	}

	/** GreenMail's own, with users who are noticed when they come. */
	private static final class OpeningManagers extends Managers {

		private final Managers managers;

		private final UserManager users;

		OpeningManagers(Managers managers, Consumer<String> opening) {
			this.managers = managers;
			this.users = new OpeningUsers(managers.getUserManager(), opening);
		}

		@Override
		public UserManager getUserManager() {
			return this.users;
		}

		@Override
		public ImapHostManager getImapHostManager() {
			return this.managers.getImapHostManager();
		}

	}

	/** What IMAP asks of users. */
	private static final class OpeningUsers extends UserManager {

		private final UserManager users;

		private final Consumer<String> opening;

		OpeningUsers(UserManager users, Consumer<String> opening) {
			super(users.getImapHostManager());
			this.users = users;
			this.opening = opening;
		}

		@Override
		public boolean test(String login, String password) {
			this.opening.accept(login);
			return this.users.test(login, password);
		}

		@Override
		public GreenMailUser getUser(String login) {
			return this.users.getUser(login);
		}

	}

	private static final class Commands extends SmtpCommandRegistry {

		private final SmtpCommand mail = new NullSenderCommand();

		@Override
		public SmtpCommand getCommand(String name) {
			return name.equals("MAIL") ? this.mail : super.getCommand(name);
		}

	}

	private static final class NullSenderCommand extends MailCommand {

		@Override
		public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line) {
			super.execute(connection, state, manager, line);
			if (line.toUpperCase(Locale.ROOT).matches("MAIL FROM:\\s?<>.*")) {
				state.getMessage().setReturnPath(new MailAddress(""));
			}
		}

	}

}
