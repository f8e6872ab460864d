package org.destek.launcher.ops.events;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import org.destek.launcher.ops.ServerOptions;

/** {@code ops events list}: shows them, and changes nothing. */
@Command(name = "list", header = "Lists dead letters and parked events, the newest first.",
		description = { "", "STATE says what became of each: dead, parked, redriven (sent back, no effect yet), "
				+ "done (it had its effect), or dead again.", "" })
final class ListEvents implements Callable<Integer> {

	private final PrintWriter out;

	@Mixin
	private final ServerOptions servers;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "50", converter = AtLeastOne.class,
			description = "shows so many at most (${DEFAULT-VALUE})")
	private int limit;

	@Option(names = "--json", description = "prints one JSON object, for programs")
	private boolean json;

	@Option(names = "--payload", description = "shows what the events hold, too: personal data")
	private boolean payload;

	ListEvents(Map<String, String> environment, PrintWriter out) {
		this.servers = new ServerOptions(environment);
		this.out = out;
	}

	@Override
	public Integer call() {
		FailedEvents events = new FailedEvents(this.servers.settings());
		List<FailedEvent> all = events.all();
		List<FailedEvent> shown = all.subList(0, Math.min(this.limit, all.size()));
		Map<String, String> payloads = this.payload ? events.payloads(shown) : Map.of();
		int more = all.size() - shown.size();
		if (this.json) {
			new EventJson(this.out).print(shown, payloads, more);
		}
		else {
			new EventTable(this.out).print(shown, payloads, more);
		}
		return 0;
	}

	/** Reads a number of events. */
	static final class AtLeastOne implements ITypeConverter<Integer> {

		@Override
		public Integer convert(String value) {
			if (!value.matches("[1-9]\\d{0,8}")) {
				throw new TypeConversionException("'" + value + "' is no number from 1");
			}
			return Integer.valueOf(value);
		}

	}

}
