package org.destek.stack;

import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.icegreen.greenmail.Managers;
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
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * GreenMail that takes the null sender (RFC 5321, 4.5.5), which bounces and automatic
 * answers come from; by itself it answers {@code 503} to the data of such a mail.
 */
final class NullSenderGreenMail extends GreenMail {

	NullSenderGreenMail(ServerSetup... servers) {
		super(servers);
	}

	@Override
	protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
		Map<String, AbstractServer> services = new HashMap<>(super.createServices(config, managers));
		for (ServerSetup setup : config) {
			if (setup.getProtocol().equals(ServerSetup.PROTOCOL_SMTP)) {
				services.put(setup.getProtocol(), new NullSenderServer(setup, managers));
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
