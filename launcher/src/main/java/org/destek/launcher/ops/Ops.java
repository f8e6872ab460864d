package org.destek.launcher.ops;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

import org.destek.launcher.ops.events.EventsCommand;

/** The program behind {@code ./destek ops}. */
@Command(name = "ops", description = "What operations do by hand.", synopsisSubcommandLabel = "COMMAND",
		footer = { "", "Connects to the servers of ./destek up on this machine, "
				+ "or to those of the services' settings: SPRING_KAFKA_BOOTSTRAP_SERVERS, SPRING_R2DBC_URL "
				+ "(of any service: the name of the database is replaced by each service's own), SPRING_R2DBC_USERNAME, "
				+ "SPRING_R2DBC_PASSWORD. Leaves with 0 when all is done, 1 when not, 2 when it was not understood." })
public final class Ops implements Runnable {

	private static final int WIDTH = 110;

	private final CommandLine commandLine;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT,
			description = "says what a command does")
	private boolean help;

	private Ops(Map<String, String> environment, PrintWriter out, PrintWriter err) {
		this.commandLine = new CommandLine(this).addSubcommand(EventsCommand.commandLine(environment, out))
			.setOut(out)
			.setErr(err)
			.setUsageHelpWidth(WIDTH)
			.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, err));
	}

	/** Leaves with what {@link #run} says. */
	public static void main(String[] args) {
		if (System.getProperty("logback.configurationFile") == null) {
			System.setProperty("logback.configurationFile", "org/destek/launcher/ops/ops-logging.xml");
		}
		PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
		PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
		System.exit(run(System.getenv(), out, err, args));
	}

	/**
	 * Runs one command.
	 * @param environment settings of the servers
	 * @param out what it did
	 * @param err why it did not
	 * @param args the command
	 * @return 0 when all was done, 1 when not, 2 when the command was not understood
	 */
	public static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
		return new Ops(environment, out, err).commandLine.execute(args);
	}

	@Override
	public void run() {
		throw new ParameterException(this.commandLine, "Which command?");
	}

	private static int tell(Exception failure, PrintWriter err) throws Exception {
		if (failure instanceof OpsException) {
			err.println("destek: " + failure.getMessage());
			return 1;
		}
		throw failure;
	}

}
