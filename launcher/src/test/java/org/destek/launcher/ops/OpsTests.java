package org.destek.launcher.ops;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Without any server: what is typed, and what is answered. */
class OpsTests {

	/** Nobody listens there. */
	private static final Map<String, String> NOWHERE = Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:1",
			"SPRING_KAFKA_PROPERTIES_REQUEST_TIMEOUT_MS", "300", "SPRING_KAFKA_PROPERTIES_DEFAULT_API_TIMEOUT_MS",
			"500", "SPRING_R2DBC_URL", "r2dbc:postgresql://localhost:1/ticket");

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "events --help", "events list --help", "events redrive --help",
			"events redrive -h" })
	void everyCommandSaysWhatItDoes(String command) {
		assertThat(run(command)).isZero();
		assertThat(this.out.toString()).contains("Usage: ops", "-h, --help");
		assertThat(this.err.toString()).isEmpty();
	}

	@Test
	void theHelpOfRedriveNamesItsChoices() {
		run("events redrive --help");
		assertThat(this.out.toString()).contains("--id=EVENT", "--type=TYPE", "--all", "--dry-run", "--database");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "events", "event", "events lst", "events list --limit", "events list --limit 0",
			"events list --limit many", "events redrive", "events redrive --dry-run", "events redrive --all --id x",
			"events redrive --type a --all", "events redrive --id", "events list --database ticket-service" })
	void whatIsNotUnderstoodLeavesWithTwoAndTouchesNothing(String command) {
		assertThat(run(command)).isEqualTo(2);
		assertThat(this.err.toString()).containsAnyOf("Usage: ops", "Did you mean: ");
		assertThat(this.out.toString()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "events list --database ticket-service=jdbc:postgresql://localhost/ticket",
			"events redrive --all --database ticket-service=nonsense" })
	void anAddressThatIsNoneLeavesWithOne(String command) {
		assertThat(run(command)).isOne();
		assertThat(this.err.toString()).startsWith("destek: A database's address looks like r2dbc:postgresql://");
	}

	@Test
	void aBrokerThatIsAwayIsNamed() {
		assertThat(run("events list")).isOne();
		assertThat(this.err.toString()).startsWith("destek: The broker at localhost:1 does not answer");
		assertThat(this.err.toString().lines()).hasSize(1);
	}

	private int run(String command) {
		return Ops.run(NOWHERE, new PrintWriter(this.out, true), new PrintWriter(this.err, true),
				command.isEmpty() ? new String[0] : command.split(" "));
	}

}
