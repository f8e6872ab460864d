package org.destek.ticket.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.triage.Priority;
import org.destek.ticket.triage.Tag;

/**
 * What of the list somebody may see and wants to see: it begins with all that they may,
 * and each filter takes away. A person's own tickets are theirs to see in any topic.
 */
final class ListScope {

	private static final List<String> UNUSUAL = Arrays.stream(Priority.values())
		.flatMap((each) -> each.rowLabel().stream())
		.toList();

	private final Viewer viewer;

	private final TicketQueue queue;

	private final Set<String> visible;

	private final Set<TicketStatus> statuses;

	private final List<Collection<String>> topics = new ArrayList<>();

	private final List<Set<String>> people = new ArrayList<>();

	private final Set<String> labels = new TreeSet<>(Comparator.reverseOrder());

	private final Set<String> unlabelled = new TreeSet<>();

	private final List<Instant> from = new ArrayList<>(List.of(Instant.EPOCH));

	private final List<Instant> until = new ArrayList<>(List.of(ListCursor.START.at()));

	ListScope(Viewer viewer, Collection<String> visible, TicketQueue queue) {
		this.viewer = viewer;
		this.queue = queue;
		this.visible = new TreeSet<>(visible);
		this.statuses = queue.statuses();
		if (queue == TicketQueue.MINE) {
			keepPeople(Set.of(viewer.address()));
		}
	}

	Set<String> visible() {
		return this.visible;
	}

	void keepTopics(Collection<String> slugs) {
		this.topics.add(slugs);
	}

	void keepPeople(Set<String> addresses) {
		this.people.add(addresses);
	}

	void keepStatuses(Set<TicketStatus> some) {
		this.statuses.retainAll(some);
	}

	void keepTag(Tag tag) {
		this.labels.add(tag.rowLabel());
	}

	/** What has the normal priority has none of the others. */
	void keepPriority(Priority priority) {
		priority.rowLabel().ifPresentOrElse(this.labels::add, () -> this.unlabelled.addAll(UNUSUAL));
	}

	void keepFrom(Instant start) {
		this.from.add(start);
	}

	void keepUntil(Instant end) {
		this.until.add(end);
	}

	/** The place, or where the period ends if that comes first. */
	ListCursor place(ListCursor after) {
		return after.noLaterThan(Collections.min(this.until));
	}

	RowSelection selection(OverdueSince overdue) {
		@Nullable OverdueSince late = (this.queue == TicketQueue.OVERDUE) ? overdue : null;
		List<String> wanted = common(this.visible, this.topics);
		if (this.people.isEmpty()) {
			return select(wanted, others(), true, List.of(), late);
		}
		List<String> addresses = common(this.people.get(0), this.people);
		boolean own = addresses.equals(List.of(this.viewer.address()));
		boolean anywhere = this.topics.isEmpty() && (own || this.viewer.head());
		return select(List.of(), addresses, anywhere, wanted, late);
	}

	/** What they have in topics that are not theirs. */
	private List<String> others() {
		boolean none = this.viewer.head() || this.queue == TicketQueue.NOBODY || !this.topics.isEmpty();
		return none ? List.of() : List.of(this.viewer.address());
	}

	private RowSelection select(List<String> slugs, List<String> addresses, boolean anywhere, List<String> within,
			@Nullable OverdueSince late) {
		return new RowSelection(slugs, (this.queue == TicketQueue.NOBODY) ? List.of() : addresses, anywhere, within,
				this.queue == TicketQueue.NOBODY, this.statuses.stream().map(TicketStatus::label).toList(), late,
				Collections.max(this.from), List.copyOf(this.labels), List.copyOf(this.unlabelled));
	}

	private static List<String> common(Set<String> all, List<? extends Collection<String>> filters) {
		return all.stream().filter((each) -> filters.stream().allMatch((filter) -> filter.contains(each))).toList();
	}

}
