package org.destek.launcher.ops.events;

import java.util.List;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

import org.destek.launcher.ops.events.FailedEvent.State;

import static org.assertj.core.api.Assertions.assertThat;

class RedriveSelectionTests {

	private static final FailedEvent DEAD = Letters.event("dead", State.DEAD);

	private static final FailedEvent PARKED = Letters.event("parked", State.PARKED);

	private static final FailedEvent REDRIVEN = Letters.event("redriven", State.REDRIVEN);

	private static final FailedEvent DONE = Letters.event("done", State.DONE);

	private static final FailedEvent MARKER = new FailedEvent("place", "marker", "ticket-events-watermark.v1", null,
			null, "ticket-events", "attachment-service", Letters.NOON, "unreadable", 1, State.DEAD, null);

	private static final List<FailedEvent> ALL = List.of(DEAD, PARKED, REDRIVEN, DONE, MARKER);

	@Test
	void allAreThoseThatNobodySentBackYetOldestFirst() {
		assertThat(selection("--all").of(ALL)).containsExactly(PARKED, DEAD);
	}

	@Test
	void aTypeIsThoseOfItThatNobodySentBackYet() {
		assertThat(selection("--type", "ticket-submitted.v1").of(ALL)).containsExactly(PARKED, DEAD);
		assertThat(selection("--type", "staff-answered.v1").of(ALL)).isEmpty();
	}

	@Test
	void anIdIsMeantWhateverBecameOfIt() {
		assertThat(selection("--id", "done,redriven").of(ALL)).containsExactly(DONE, REDRIVEN);
		assertThat(selection("--id", "done", "--id", "dead").of(ALL)).containsExactly(DONE, DEAD);
	}

	@Test
	void aPlaceNamesAnEventAsWell() {
		assertThat(selection("--id", MARKER.place()).of(ALL)).containsExactly(MARKER);
	}

	@Test
	void whatIsNotThereIsMissed() {
		assertThat(selection("--id", "dead,gone").missing(ALL)).containsExactly("gone");
		assertThat(selection("--all").missing(ALL)).isEmpty();
	}

	@Test
	void aMarkerIsLeftWhereItIs() {
		assertThat(RedriveSelection.reasonToLeave(MARKER)).startsWith("a marker");
		assertThat(RedriveSelection.reasonToLeave(DEAD)).isNull();
	}

	private static RedriveSelection selection(String... arguments) {
		return CommandLine.populateCommand(new Chosen(), arguments).selection;
	}

	/** As the command has it. */
	@Command
	static class Chosen {

		@ArgGroup(exclusive = true, multiplicity = "1")
		RedriveSelection selection = new RedriveSelection();

	}

}
