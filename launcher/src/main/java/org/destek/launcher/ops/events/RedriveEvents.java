package org.destek.launcher.ops.events;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.destek.launcher.ops.OpsException;
import org.destek.launcher.ops.OpsSettings;
import org.destek.launcher.ops.ServerOptions;
import org.destek.launcher.ops.ServiceDatabase;
import org.destek.launcher.ops.events.FailedEvent.State;

/** {@code ops events redrive}: has services take events again that they could not use. */
@Command(name = "redrive", header = "Sends dead letters back, and has parked events read again.",
		customSynopsis = "ops events redrive [-h] (--id=EVENT[,EVENT...] | --type=TYPE | --all) [--dry-run] "
				+ "[--service=SERVICE] [--database=SERVICE=URL]",
		description = { "", "A dead letter goes to the topic and partition that it came from. The service that failed "
				+ "takes it as if it had just come; whoever had it before knows its id and does nothing, so twice is "
				+ "harmless. Mend the cause first: what still cannot be used is dead again.", "" })
final class RedriveEvents implements Callable<Integer> {

	private final PrintWriter out;

	@Mixin
	private final ServerOptions servers;

	@ArgGroup(exclusive = true, multiplicity = "1")
	private RedriveSelection selection = new RedriveSelection();

	@Option(names = "--dry-run", description = "says what would be done, and does nothing")
	private boolean dryRun;

	private final List<String> left = new ArrayList<>();

	private int done;

	RedriveEvents(Map<String, String> environment, PrintWriter out) {
		this.servers = new ServerOptions(environment);
		this.out = out;
	}

	@Override
	public Integer call() {
		OpsSettings settings = this.servers.settings();
		List<FailedEvent> all = new FailedEvents(settings).all();
		List<FailedEvent> meant = this.selection.of(all);
		this.selection.missing(all).forEach((id) -> leave(EventTable.printable(id), "there is no such event"));
		List<FailedEvent> dead = new ArrayList<>();
		List<FailedEvent> parked = new ArrayList<>();
		meant.forEach((event) -> sort(event, dead, parked));
		send(settings, dead);
		parked.forEach((event) -> readAgain(settings.databases().get(event.service()), event));
		this.out.println((this.dryRun ? "would redrive " : "redriven: ") + this.done
				+ (this.left.isEmpty() ? "" : ", left: " + this.left.size()));
		return this.left.isEmpty() ? 0 : 1;
	}

	private void sort(FailedEvent event, List<FailedEvent> dead, List<FailedEvent> parked) {
		String reason = RedriveSelection.reasonToLeave(event);
		if (reason != null) {
			leave(EventTable.sentence(event), reason);
		}
		else if (event.state() == State.DONE) {
			this.out.println("done already  " + EventTable.sentence(event));
		}
		else if (event.state() == State.PARKED) {
			parked.add(event);
		}
		else {
			dead.add(event);
		}
	}

	private void leave(String event, String reason) {
		this.left.add(event);
		this.out.println("left  " + event + ": " + reason);
	}

	private void send(OpsSettings settings, List<FailedEvent> dead) {
		if (this.dryRun) {
			dead.forEach(this::tell);
		}
		else if (!dead.isEmpty()) {
			try (Redrive redrive = new Redrive(settings)) {
				redrive.send(dead, this::tell);
			}
			catch (OpsException ex) {
				throw new OpsException(ex.getMessage() + " (" + this.done + " of " + dead.size() + " were sent back)",
						ex);
			}
		}
	}

	private void tell(FailedEvent event) {
		this.done++;
		this.out.println(
				(this.dryRun ? "would redrive  " : "redriven  ") + EventTable.sentence(event) + " → " + event.topic());
	}

	private void readAgain(@Nullable ServiceDatabase database, FailedEvent event) {
		if (database != null) {
			if (!this.dryRun) {
				new ServiceEvents(database).readAgain(event.name());
			}
			this.done++;
			this.out.println((this.dryRun ? "would have read again  " : "will be read again  ")
					+ EventTable.sentence(event) + " by " + event.service());
		}
	}

}
