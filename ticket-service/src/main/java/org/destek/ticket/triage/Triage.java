package org.destek.ticket.triage;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How the office has sorted a ticket.
 *
 * @param priority how urgent it is
 * @param tags in the order in which they were given
 * @param dueAt by when it is to be done, as somebody said; null when nobody did
 */
public record Triage(Priority priority, List<Tag> tags, @Nullable Instant dueAt) {

	/** What a new ticket is. */
	public static final Triage NONE = new Triage(Priority.NORMAL, List.of(), null);

	Triage with(Priority other) {
		return new Triage(other, this.tags, this.dueAt);
	}

	Triage due(@Nullable Instant at) {
		return new Triage(this.priority, this.tags, at);
	}

	/**
	 * The same with more tags.
	 * @throws TooManyTagsException when a ticket cannot have as many
	 */
	Triage with(Collection<Tag> more) {
		Set<Tag> all = new LinkedHashSet<>(this.tags);
		all.addAll(more);
		if (all.size() > Tag.MOST) {
			throw new TooManyTagsException();
		}
		return new Triage(this.priority, List.copyOf(all), this.dueAt);
	}

	Triage without(Tag tag) {
		return new Triage(this.priority, this.tags.stream().filter((each) -> !each.equals(tag)).toList(), this.dueAt);
	}

}
