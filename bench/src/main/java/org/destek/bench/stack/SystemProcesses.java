package org.destek.bench.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.destek.bench.machine.ProcessTimes;

/** The programs of a running system, by name. */
public final class SystemProcesses {

	/** The database server with all its backends. */
	public static final String DATABASE = "PostgreSQL";

	/** With Kafka and the mail catcher in it. */
	public static final String LAUNCHER = "launcher, Kafka, mail catcher";

	private static final List<String> SERVICES = List.of("gateway", "ticket-service", "attachment-service",
			"notification-service");

	private static final Pattern NAME = Pattern.compile("-Ddestek\\.name=(\\S+)");

	private final Map<String, ProcessHandle> byName = new LinkedHashMap<>();

	private SystemProcesses() {
	}

	static SystemProcesses of(ProcessHandle launcher) {
		Map<String, ProcessHandle> found = new HashMap<>();
		launcher.children().forEach((child) -> {
			String command = child.info().commandLine().orElse("");
			Matcher name = NAME.matcher(command);
			if (name.find()) {
				found.put(name.group(1), child);
			}
			else if (command.contains("postgres")) {
				found.put(DATABASE, child);
			}
		});
		SystemProcesses processes = new SystemProcesses();
		SERVICES.forEach((service) -> processes.add(service, found));
		processes.byName.put(LAUNCHER, launcher);
		processes.add(DATABASE, found);
		return processes;
	}

	private void add(String name, Map<String, ProcessHandle> found) {
		ProcessHandle process = found.get(name);
		if (process == null) {
			throw new IllegalStateException("There is no process of " + name);
		}
		this.byName.put(name, process);
	}

	/** Processor time so far, by name. */
	Map<String, Duration> times() {
		Map<String, Duration> times = new LinkedHashMap<>();
		this.byName.forEach((name, process) -> times.put(name,
				name.equals(DATABASE) ? ProcessTimes.ofTree(process) : ProcessTimes.of(process)));
		return times;
	}

	/** Memory in megabytes, by name. */
	public Map<String, Long> memory() {
		Map<String, Long> memory = new LinkedHashMap<>();
		this.byName.forEach((name, process) -> {
			long kilobytes = ProcessTimes.memory(process);
			if (name.equals(DATABASE)) {
				kilobytes += process.descendants().mapToLong(ProcessTimes::memory).sum();
			}
			memory.put(name, kilobytes / 1024);
		});
		return memory;
	}

	/** Holds a service still, or lets it go on. */
	public void signal(String service, String signal) {
		ProcessHandle process = this.byName.get(service);
		if (process == null) {
			throw new IllegalArgumentException("There is no " + service);
		}
		try {
			new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start()
				.waitFor(10, TimeUnit.SECONDS);
		}
		catch (IOException ex) {
			throw new IllegalStateException("There is no kill", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
