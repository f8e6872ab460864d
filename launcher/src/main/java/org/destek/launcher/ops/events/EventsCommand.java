package org.destek.launcher.ops.events;

import java.io.PrintWriter;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code ops events}: what services could not use. */
@Command(name = "events", header = "Looks after events that a service could not use.",
		description = { "",
				"They are dead letters at the broker, kept for 14 days, or parked in the service's database, "
						+ "where they wait for a version that knows their type.",
				"" },
		synopsisSubcommandLabel = "COMMAND")
public final class EventsCommand implements Runnable {

	private final CommandLine commandLine;

	private EventsCommand(Map<String, String> environment, PrintWriter out) {
		this.commandLine = new CommandLine(this).addSubcommand(new ListEvents(environment, out))
			.addSubcommand(new RedriveEvents(environment, out));
	}

	/**
	 * The command with its own.
	 * @param environment settings of the servers
	 * @param out where it prints
	 */
	public static CommandLine commandLine(Map<String, String> environment, PrintWriter out) {
		return new EventsCommand(environment, out).commandLine;
	}

	@Override
	public void run() {
		throw new ParameterException(this.commandLine, "Which command?");
	}

}
