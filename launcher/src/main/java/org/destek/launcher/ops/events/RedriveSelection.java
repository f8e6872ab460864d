package org.destek.launcher.ops.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.destek.launcher.ops.events.FailedEvent.State;

/** Which events are meant, in one of three ways. */
final class RedriveSelection {

	/**
	 * Says where in its partition it stands, and so nothing anywhere else: sent again, it
	 * would call the events between missed. The next one takes its place.
	 */
	private static final Set<String> MARKERS = Set.of("ticket-events-watermark.v1");

	@Option(names = "--id", paramLabel = "EVENT", split = ",",
			description = "the events of these ids, or at these places, as EVENT of the list has them")
	private List<String> ids = List.of();

	@Option(names = "--type", paramLabel = "TYPE",
			description = "all of this type that were not sent back yet, such as ticket-submitted.v1")
	private @Nullable String type;

	@Option(names = "--all", description = "all that were not sent back yet")
	private boolean all;

	/** Those that are meant, the oldest first. */
	List<FailedEvent> of(List<FailedEvent> newestFirst) {
		List<FailedEvent> meant = new ArrayList<>(newestFirst.stream().filter(this::isMeant).toList());
		Collections.reverse(meant);
		return meant;
	}

	/** What was asked for and is not there. */
	List<String> missing(List<FailedEvent> events) {
		return this.ids.stream().filter((id) -> events.stream().noneMatch((event) -> event.isNamed(id))).toList();
	}

	/**
	 * Why an event is better left where it is; null when it is not.
	 * @param event one that is meant
	 */
	static @Nullable String reasonToLeave(FailedEvent event) {
		if (event.type() != null && MARKERS.contains(event.type())) {
			return "a marker holds for its own place alone; the next one replaces it";
		}
		return null;
	}

	private boolean isMeant(FailedEvent event) {
		if (!this.ids.isEmpty()) {
			return this.ids.stream().anyMatch(event::isNamed);
		}
		boolean isWaiting = event.state() == State.DEAD || event.state() == State.PARKED;
		boolean isOfType = this.all ? reasonToLeave(event) == null
				: event.type() != null && event.type().equals(this.type);
		return isWaiting && isOfType;
	}

}
