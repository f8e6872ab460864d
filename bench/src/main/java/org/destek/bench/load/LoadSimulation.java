package org.destek.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

/**
 * Users of one scenario: so many who go on without a pause, or so many who come in a
 * second. It says when the load begins and when it has ended, and waits each time for a
 * line, so that counters are read at just these moments.
 */
public final class LoadSimulation extends Simulation {

	/** Printed before the first request. */
	public static final String BEGIN = "bench: begin";

	/** Printed after the last one. */
	public static final String END = "bench: end";

	private static final BufferedReader WORDS = new BufferedReader(
			new InputStreamReader(System.in, StandardCharsets.UTF_8));

	private final LoadSettings settings = LoadSettings.current();

	private final Samples samples = new Samples();

	/** Gatling calls this. */
	public LoadSimulation() {
		Acts acts = new Acts(this.settings, this.samples);
		ChainBuilder act = acts.of(this.settings.scenario());
		Duration time = Duration.ofSeconds(this.settings.seconds());
		ScenarioBuilder users = scenario(this.settings.scenario())
			.exec(this.settings.isOpen() ? act : asLongAsDuring((session) -> acts.goOn(), time).on(act));
		OpenInjectionStep arrival = this.settings.isOpen()
				? constantUsersPerSec(this.settings.rate()).during(time).randomized()
				: atOnceUsers(this.settings.users());
		setUp(users.injectOpen(arrival)).protocols(Acts.protocol(this.settings))
			// What hangs is cut off, and counts as an error.
			.maxDuration(time.plusSeconds(60));
	}

	@Override
	public void before() {
		say(BEGIN);
		this.samples.begin();
	}

	@Override
	public void after() {
		say(END);
		this.samples.write(this.settings.samples());
	}

	private static void say(String what) {
		System.out.println(what);
		try {
			WORDS.readLine();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
