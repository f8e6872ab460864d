package org.destek.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.destek.bench.load.LoadSettings;
import org.destek.bench.stack.JvmMeters;
import org.destek.bench.stack.Mails;
import org.destek.bench.stack.Probe;
import org.destek.bench.stack.Snapshot;

/** Runs a scenario once at one load, and reads all counters around it. */
final class LoadStep implements LoadRun.Moments {

	/** As many as the mail catcher keeps. */
	private static final int MOST_MAILS = 50_000;

	private static final String NOTIFICATION = "notification-service";

	private final Probe probe;

	private final DoubleSupplier loop;

	private final Step step;

	private @Nullable Snapshot before;

	private @Nullable Snapshot answered;

	private @Nullable Snapshot settled;

	private Map<String, JvmMeters> meters = Map.of();

	private Map<String, JvmMeters> metersSince = Map.of();

	private Map<String, Long> memory = Map.of();

	private int mails;

	private Instant begun = Instant.EPOCH;

	private String note = "";

	LoadStep(Probe probe, DoubleSupplier loop, Step step) {
		this.probe = probe;
		this.loop = loop;
		this.step = step;
	}

	/**
	 * What is run.
	 *
	 * @param load users side by side; a second where the model is open
	 * @param mostMails how long is waited for mails
	 */
	record Step(String database, Scenario scenario, boolean open, double load, int round, boolean warmUp, int seconds,
			Duration mostMails) {

		String name() {
			return this.scenario.label() + "-" + (this.open ? "open" : Math.round(this.load) + "-users")
					+ (this.warmUp ? "-warm-up" : "") + "-" + this.database + "-" + this.round;
		}

		LoadSettings settings(String address, Path folder, Path seeds) {
			int most = (this.scenario == Scenario.UPLOAD) ? 100 : Integer.MAX_VALUE;
			return new LoadSettings(address, this.scenario.label(), (int) this.load, this.open ? this.load : 0,
					this.seconds, most, folder.resolve("samples.tsv"), seeds);
		}

	}

	StepResult run(Path folder, Path seeds) {
		double loopBefore = this.loop.getAsDouble();
		this.probe.mails().clear();
		LoadSamples samples = new LoadSamples(new LoadRun(folder, List.of())
			.run(this.step.settings(this.probe.system().address(), folder, seeds), this));
		return result(samples, (loopBefore + this.loop.getAsDouble()) / 2);
	}

	@Override
	public void beforeTheFirst() {
		this.meters = this.probe.meters();
		if (this.step.scenario() == Scenario.ACCEPT) {
			this.probe.processes().signal(NOTIFICATION, "STOP");
		}
		this.begun = Instant.now();
		this.before = this.probe.begin();
	}

	@Override
	public void afterTheLast() {
		this.answered = this.probe.end();
		this.settled = this.answered;
		if (this.step.scenario() == Scenario.ACCEPT) {
			this.probe.processes().signal(NOTIFICATION, "CONT");
			awaitMails();
		}
		else if (this.step.scenario().submits()) {
			awaitMails();
			this.settled = this.probe.end();
		}
		this.metersSince = this.probe.metersSince(this.meters);
		this.memory = this.probe.processes().memory();
	}

	/** Two for each request that was taken; the catcher keeps a limited number. */
	private void awaitMails() {
		int owed = Math.min(MOST_MAILS, 2 * this.probe.requestsSince(this.begun));
		try {
			this.mails = Mails.await("The last mail", this.step.mostMails(),
					() -> Optional.of(this.probe.mails().total()).filter((total) -> total >= owed));
		}
		catch (IllegalStateException ex) {
			this.mails = this.probe.mails().total();
			this.note = this.mails + " of " + owed + " mails came within " + this.step.mostMails().toSeconds() + " s";
		}
	}

	private StepResult result(LoadSamples samples, double loop) {
		Snapshot first = require(this.before);
		Snapshot last = require(this.settled);
		double seconds = samples.seconds();
		boolean follows = this.step.scenario().submits() && this.step.scenario() != Scenario.ACCEPT;
		return new StepResult(this.step.database(), this.step.scenario().label(), this.step.open() ? "open" : "closed",
				this.step.load(), this.step.round(), this.step.warmUp(), samples.whole().count(), samples.errors(),
				seconds, follows ? Math.max(seconds, last.secondsSince(first)) : seconds, samples.requests(),
				last.cpuSince(first), require(this.answered).cpuSince(first), loop, this.memory,
				mapped(this.metersSince, (meters) -> meters.allocated() / 1024),
				mapped(this.metersSince, JvmMeters::pauses), last.since(first, Snapshot::statements),
				last.since(first, Snapshot::answers), last.wal() - first.wal(), follows ? this.mails : 0,
				noteOf(samples));
	}

	/** A warm-up tells how fast it was in each tenth: flat means warm. */
	private String noteOf(LoadSamples samples) {
		if (!this.step.warmUp() || this.step.seconds() < 10) {
			return this.note;
		}
		return "turns in each tenth of the time: " + samples.parts(10) + (this.note.isEmpty() ? "" : "; " + this.note);
	}

	static Map<String, Double> mapped(Map<String, JvmMeters> meters, Function<JvmMeters, Double> figure) {
		Map<String, Double> figures = new LinkedHashMap<>();
		meters.forEach((service, each) -> figures.put(service, figure.apply(each)));
		return figures;
	}

	private static Snapshot require(@Nullable Snapshot snapshot) {
		if (snapshot == null) {
			throw new IllegalStateException("The load did not say when it began and ended");
		}
		return snapshot;
	}

}
