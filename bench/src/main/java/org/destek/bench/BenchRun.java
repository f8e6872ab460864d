package org.destek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.destek.bench.machine.Command;
import org.destek.bench.machine.FloorBench;
import org.destek.bench.machine.MachineSpeed;
import org.destek.bench.million.Million;
import org.destek.bench.stack.BenchedSystem;
import org.destek.bench.stack.Probe;

/** A whole run: the machine first, then each build in turn, then what came of it. */
final class BenchRun {

	private final Path root;

	private final BenchOptions options;

	private final Table table;

	private final Plan plan;

	private final Path folder;

	private final List<StepResult> steps = new ArrayList<>();

	private final List<StepResult> others = new ArrayList<>();

	private BenchResult.Floor floor = new BenchResult.Floor(0, "not measured");

	BenchRun(Path root, BenchOptions options, Table table) {
		this.root = root;
		this.options = options;
		this.table = table;
		this.plan = Plan.of(options);
		String name = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
		this.folder = root.resolve("target/bench").resolve(name);
	}

	/** Says whether all went as it should: without errors, each mail out. */
	boolean run() {
		try {
			Files.createDirectories(this.folder);
			String busy = Machine.load();
			MachineSpeed speed = MachineSpeed.measure(this.folder, this.options.smoke() ? 1 : 5);
			MachineSpeed.clean(this.folder);
			String machine = Machine.describe();
			tellMachine(speed, machine, busy);
			measure(speed);
			BenchResult result = new BenchResult(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), build(),
					machine, busy, speed, this.floor, this.steps);
			finish(result);
			return this.steps.stream().allMatch(StepResult::isWhole);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void tellMachine(MachineSpeed speed, String machine, String busy) {
		if (speed.isGuessed()) {
			this.table.line("one loop: there is no python3; guessed from Java's %.3f s: %.3f s", speed.java(),
					speed.loop());
		}
		else {
			this.table.line("one loop: %.3f s of processor time in CPython (inside of a function %.3f s, in "
					+ "interpreted Java %.3f s)", speed.loop(), speed.pythonFunction(), speed.java());
		}
		this.table.line("a write of 8 kB that is safe: %.2f ms; a program that ends at once: %.2f ms", speed.fsync(),
				speed.fork());
		this.table.line("%s; busy before: %s", machine, busy);
		if (Machine.isBusy(busy)) {
			this.table.line("!!! THE MACHINE IS BUSY: times and rates are those of a machine that is shared");
		}
	}

	private void measure(MachineSpeed speed) throws IOException {
		Path against = this.options.against();
		boolean builds = against != null && Files.isDirectory(against);
		int rounds = builds ? Math.max(3, this.plan.rounds()) : this.plan.rounds();
		for (int round = 1; round <= rounds; round++) {
			if (builds && against != null) {
				this.table.line("%n== round %d of %d: the other build", round, rounds);
				this.others.addAll(on(against.toAbsolutePath(), "other-" + round, round, speed));
			}
			this.table.line("%n== round %d of %d", round, rounds);
			this.steps.addAll(on(this.root, "round-" + round, round, speed));
			if (this.options.beside() != null) {
				this.table.line("%n== round %d of %d: %s", round, rounds, this.options.beside());
				this.steps.addAll(new BesideBench(this.options, speed, this.folder, this.table).run(round));
			}
		}
	}

	/**
	 * Starts a build, measures one round on an empty database and, in full, on a million.
	 */
	private List<StepResult> on(Path build, String name, int round, MachineSpeed speed) throws IOException {
		Path place = Files.createDirectories(this.folder.resolve(name));
		List<StepResult> results = new ArrayList<>();
		try (BenchedSystem system = new BenchedSystem(build, Files.createDirectories(place.resolve("data")))) {
			system.prepare();
			system.start();
			this.table.line("%s", system.readyLine());
			if (round == 1 && !this.options.smoke() && build.equals(this.root)) {
				measureFloor(system, place);
			}
			results.addAll(scenarios(system, "empty", round, place, speed));
			if (this.options.full()) {
				system.stop();
				new Million(system).generate().forEach((line) -> this.table.line("  %s", line));
				system.start();
				results.addAll(scenarios(system, "million", round, place, speed));
			}
			if (!results.stream().allMatch(StepResult::isWhole)) {
				this.table.line("%n!!! what the services logged meanwhile: %s", system.keepLogs(place.resolve("logs")));
			}
		}
		return results;
	}

	private List<StepResult> scenarios(BenchedSystem system, String database, int round, Path place,
			MachineSpeed speed) {
		try (Probe probe = Probe.of(system)) {
			return new SystemBench(probe, this.options, speed, place, this.table).run(database, round);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void measureFloor(BenchedSystem system, Path place) throws IOException {
		try (Connection connection = system.connect("ticket")) {
			Optional<Double> rate = FloorBench.perSecond(connection, system.port("DESTEK_POSTGRES_PORT"), 10, place);
			this.floor = rate.map((each) -> new BenchResult.Floor(each, ""))
				.orElse(new BenchResult.Floor(0, "there is no pgbench (Debian, Ubuntu: postgresql-contrib)"));
		}
		catch (SQLException ex) {
			this.floor = new BenchResult.Floor(0, "pgbench's tables cannot be made: " + ex.getMessage());
		}
		this.table.line("floor, the rows of a submission in one statement, 8 clients: %s",
				this.floor.note().isEmpty() ? Math.round(this.floor.perSecond()) + " a second" : this.floor.note());
	}

	private void finish(BenchResult result) throws IOException {
		Path file = this.folder.resolve("result.json");
		ResultFile.write(result, file);
		Files.writeString(this.folder.resolve("index.html"), new HtmlIndex(result, this.folder).html());
		tellShare();
		this.table.line("%nfigures: %s%nplots: %s", file, this.folder.resolve("index.html"));
		Path against = this.options.against();
		if (against != null) {
			List<StepResult> before = Files.isDirectory(against) ? this.others : ResultFile.read(against).steps();
			this.table.line("%nagainst %s:", against);
			Comparison.lines(before, this.steps).forEach((line) -> this.table.line("  %s", line));
		}
	}

	private void tellShare() {
		double best = this.steps.stream()
			.filter((step) -> !step.warmUp() && step.scenario().equals(Scenario.ACCEPT.label()))
			.mapToDouble(StepResult::perSecond)
			.max()
			.orElse(0);
		if (best > 0 && this.floor.perSecond() > 0) {
			this.table.line("%nbest rate of accept: %.3f of the floor", best / this.floor.perSecond());
		}
	}

	private String build() {
		return Command.output(List.of("git", "-C", this.root.toString(), "describe", "--always", "--dirty"))
			.map(String::strip)
			.orElse("unknown");
	}

}
