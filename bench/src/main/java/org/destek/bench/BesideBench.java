package org.destek.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.destek.bench.load.BesideAdapter;
import org.destek.bench.load.LoadSettings;
import org.destek.bench.machine.MachineSpeed;
import org.destek.bench.machine.MachineTimes;

/**
 * Another system's form under the same load, while nothing of ours runs. Its processor
 * time is what the machine used beyond the load itself, so it must run on this machine
 * alone.
 */
final class BesideBench {

	private final BenchOptions options;

	private final MachineSpeed speed;

	private final Path folder;

	private final Table table;

	BesideBench(BenchOptions options, MachineSpeed speed, Path folder, Table table) {
		this.options = options;
		this.speed = speed;
		this.folder = folder;
		this.table = table;
	}

	List<StepResult> run(int round) {
		Plan plan = Plan.of(this.options);
		List<StepResult> results = new ArrayList<>();
		results.add(step(8, round, true, Math.max(1, plan.warmUpSeconds())));
		for (int users : plan.users()) {
			results.add(step(users, round, false, plan.seconds()));
		}
		results.forEach(this.table::row);
		return results;
	}

	private StepResult step(int users, int round, boolean warmUp, int seconds) {
		Path place = this.folder.resolve("beside-" + users + (warmUp ? "-warm-up-" : "-") + round);
		Path adapter = this.options.adapter();
		List<String> properties = (adapter != null) ? List.of("-D" + BesideAdapter.FILE + "=" + adapter) : List.of();
		Watch watch = new Watch();
		double loop = this.speed.loopNow();
		LoadSamples samples = new LoadSamples(new LoadRun(place, properties)
			.run(new LoadSettings(Objects.requireNonNull(this.options.beside()), "beside", users, 0, seconds,
					Integer.MAX_VALUE, place.resolve("samples.tsv"), place.resolve("seeds")), watch));
		double taken = samples.seconds();
		Map<String, Double> cpu = Map.of("all else on this machine", (double) watch.others);
		return new StepResult("beside", "beside", "closed", users, round, warmUp, samples.whole().count(),
				samples.errors(), taken, taken, samples.requests(), cpu, cpu, loop, Map.of(), Map.of(), Map.of(),
				Map.of(), Map.of(), 0, 0, "");
	}

	private static final class Watch implements LoadRun.Moments {

		private long others;

		@Override
		public void beforeTheFirst() {
			this.others = MachineTimes.own() - MachineTimes.busy();
		}

		@Override
		public void afterTheLast() {
			this.others += MachineTimes.busy() - MachineTimes.own();
		}

	}

}
