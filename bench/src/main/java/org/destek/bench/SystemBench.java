package org.destek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

import org.destek.bench.LoadStep.Step;
import org.destek.bench.machine.MachineSpeed;
import org.destek.bench.stack.JvmMeters;
import org.destek.bench.stack.MailTimes;
import org.destek.bench.stack.Probe;
import org.destek.bench.stack.Requests;
import org.destek.bench.stack.Snapshot;

/** Runs the scenarios on one running system, and tells each figure as it comes. */
final class SystemBench {

	/** Requests whose pages are opened. */
	private static final int SEEDS = 16;

	/** What an open load is of what the system bears. */
	private static final double SHARE = 0.5;

	private final Probe probe;

	private final BenchOptions options;

	private final Plan plan;

	private final DoubleSupplier loop;

	private final Path folder;

	private final Table table;

	private final List<StepResult> results = new ArrayList<>();

	SystemBench(Probe probe, BenchOptions options, MachineSpeed speed, Path folder, Table table) {
		this.probe = probe;
		this.options = options;
		this.plan = Plan.of(options);
		this.loop = options.smoke() ? speed::loop : speed::loopNow;
		this.folder = folder;
		this.table = table;
	}

	/** Warms up, told apart, then measures one round. */
	List<StepResult> run(String database, int round) {
		if (this.options.scenarios().stream().anyMatch(Scenario::isLoad)) {
			step(new Step(database, Scenario.SUBMIT, false, 8, round, true, this.plan.longWarmUpSeconds(),
					this.plan.mostMails().multipliedBy(3)), seedsOf(Scenario.SUBMIT));
		}
		for (Scenario scenario : this.options.scenarios()) {
			try {
				if (scenario.isLoad()) {
					load(database, scenario, round);
				}
				else {
					mails(database, round);
				}
			}
			catch (RuntimeException ex) {
				// The others are measured all the same.
				this.table.line("%n!!! %s COULD NOT BE MEASURED: %s", scenario.label(), ex);
				this.results.add(StepResult.missing(database, scenario.label(), round, ex.toString()));
			}
		}
		return this.results;
	}

	private void load(String database, Scenario scenario, int round) {
		Path seeds = seedsOf(scenario);
		if (scenario != Scenario.SUBMIT && this.plan.warmUpSeconds() > 0) {
			step(new Step(database, scenario, false, 8, round, true, this.plan.warmUpSeconds(), this.plan.mostMails()),
					seeds);
		}
		double best = 0;
		for (int users : this.plan.users()) {
			StepResult result = step(new Step(database, scenario, false, users, round, false, this.plan.seconds(),
					this.plan.mostMails()), seeds);
			best = Math.max(best, result.sustained());
		}
		boolean open = this.options.smoke() ? scenario == Scenario.SUBMIT : scenario != Scenario.UPLOAD;
		if (open && best > 0) {
			double rate = Math.max(1, Math.round(10 * SHARE * best) / 10.0);
			step(new Step(database, scenario, true, rate, round, false, this.plan.seconds(), this.plan.mostMails()),
					seeds);
		}
	}

	private StepResult step(Step step, Path seeds) {
		StepResult result = new LoadStep(this.probe, this.loop, step).run(this.folder.resolve(step.name()), seeds);
		this.results.add(result);
		this.table.row(result);
		return result;
	}

	/** Requests whose pages the scenario opens, and the cookies that open them. */
	private Path seedsOf(Scenario scenario) {
		Path file = this.folder.resolve("seeds-" + scenario.label());
		boolean needed = scenario == Scenario.FOLLOW || scenario == Scenario.TICKET || scenario == Scenario.STAFF;
		if (!needed || Files.exists(file)) {
			return file;
		}
		Requests requests = new Requests(this.probe);
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < SEEDS; i++) {
			Requests.Taken taken = requests.submit();
			String line = switch (scenario) {
				case FOLLOW -> requests.followPage(taken);
				case STAFF -> requests.staffPage(taken);
				default -> requests.ticket(taken);
			};
			lines.add(line);
		}
		try {
			return Files.write(file, lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void mails(String database, int round) {
		new MailTimes(this.probe).measure(Math.max(1, this.plan.mails() / 4));
		double loop = this.loop.getAsDouble();
		Map<String, JvmMeters> meters = this.probe.meters();
		this.probe.mails().clear();
		Snapshot before = this.probe.begin();
		MailTimes.Times times = new MailTimes(this.probe).measure(this.plan.mails());
		Snapshot after = this.probe.end();
		Map<String, Percentiles> requests = new LinkedHashMap<>();
		requests.put("click → student", Percentiles.ofMillis(times.toStudent(), 0));
		requests.put("click → office", Percentiles.ofMillis(times.toStaff(), 0));
		requests.put("reply → student", Percentiles.ofMillis(times.answer(), 0));
		Map<String, JvmMeters> since = this.probe.metersSince(meters);
		double seconds = after.secondsSince(before);
		StepResult result = new StepResult(database, Scenario.MAIL.label(), "single", 1, round, false,
				times.answer().size(), 0, seconds, seconds, requests, after.cpuSince(before), after.cpuSince(before),
				(loop + this.loop.getAsDouble()) / 2, this.probe.processes().memory(),
				LoadStep.mapped(since, (each) -> each.allocated() / 1024), LoadStep.mapped(since, JvmMeters::pauses),
				after.since(before, Snapshot::statements), after.since(before, Snapshot::answers),
				after.wal() - before.wal(), this.probe.mails().total(),
				"one is a request, its two mails, a reply by mail and the mail about it");
		this.results.add(result);
		this.table.row(result);
	}

}
