package org.destek.ticket.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.HistoryEntry;
import org.destek.ticket.history.Notes;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.topic.Topics;

/** All that happened to a ticket, messages, notes and events in one line of time. */
@Component
class TicketThread {

	/** How many lines a page shows. */
	static final int PAGE_SIZE = 100;

	private final Messages messages;

	private final Notes notes;

	private final TicketHistory history;

	private final Topics topics;

	private final SignedPaths paths;

	TicketThread(Messages messages, Notes notes, TicketHistory history, Topics topics, SignedPaths paths) {
		this.messages = messages;
		this.notes = notes;
		this.history = history;
		this.topics = topics;
		this.paths = paths;
	}

	/**
	 * The lines before one of them, or the latest; of one moment, messages before notes
	 * before events.
	 * @param ticket the ticket
	 * @param before a line of its; null, or none of its: the latest are wanted
	 * @param reader the language of names
	 */
	Mono<ThreadPage> of(Ticket ticket, @Nullable UUID before, Language reader) {
		// Asked first: who answers must have seen what they are said to have seen.
		return this.messages.lastIdOf(ticket.id())
			.flatMap((last) -> ends(ticket.id(), before).flatMap((ends) -> lines(ticket, ends, reader))
				.map((lines) -> page(lines, last)));
	}

	private Mono<Ends> ends(UUID ticketId, @Nullable UUID before) {
		return Mono.justOrEmpty(before)
			.flatMap((id) -> this.messages.position(ticketId, id)
				.map(Ends::atMessage)
				.switchIfEmpty(this.notes.position(ticketId, id).map(Ends::atNote))
				.switchIfEmpty(this.history.position(ticketId, id).map(Ends::atEvent)))
			.defaultIfEmpty(Ends.LATEST);
	}

	/**
	 * Up to one more of each kind than a page holds: what is too much is cut off then.
	 */
	private Mono<List<ThreadEntry>> lines(Ticket ticket, Ends ends, Language reader) {
		Mono<List<ThreadEntry>> messages = this.messages.before(ticket.id(), ends.messages(), PAGE_SIZE + 1)
			.map((all) -> all.stream().map((each) -> ThreadEntry.of(each, this.paths)).toList());
		Mono<List<ThreadEntry>> notes = this.notes.before(ticket.id(), ends.notes(), PAGE_SIZE + 1)
			.map((all) -> all.stream().map((each) -> ThreadEntry.of(each, this.paths)).toList());
		Mono<List<ThreadEntry>> events = this.history.before(ticket.id(), ends.events(), PAGE_SIZE + 1)
			.map((all) -> all.stream()
				.map((each) -> ThreadEntry.of(each, ticket.requester().name(), detail(each, reader)))
				.toList());
		return Mono.zip(messages, notes, events).map((all) -> byTime(List.of(all.getT1(), all.getT2(), all.getT3())));
	}

	/** People read names of topics and days, not slugs. */
	private @Nullable String detail(HistoryEntry entry, Language reader) {
		String detail = entry.detail();
		return (entry.what() == HistoryAct.MOVE && detail != null) ? this.topics.named(detail).name().in(reader)
				: detail;
	}

	private static List<ThreadEntry> byTime(List<List<ThreadEntry>> parts) {
		List<ThreadEntry> thread = new ArrayList<>();
		parts.forEach(thread::addAll);
		thread.sort(Comparator.comparing(ThreadEntry::at));
		return thread;
	}

	private static ThreadPage page(List<ThreadEntry> lines, UUID lastMessageId) {
		int more = Math.max(0, lines.size() - PAGE_SIZE);
		return new ThreadPage(lines.subList(more, lines.size()), more > 0, lastMessageId);
	}

	/**
	 * Before which places of its three lists a part of the thread ends.
	 *
	 * @param messages of the messages
	 * @param notes of the notes
	 * @param events of the events
	 */
	private record Ends(ThreadPosition messages, ThreadPosition notes, ThreadPosition events) {

		static final Ends LATEST = new Ends(ThreadPosition.END, ThreadPosition.END, ThreadPosition.END);

		static Ends atMessage(ThreadPosition message) {
			ThreadPosition before = ThreadPosition.before(message.at());
			return new Ends(message, before, before);
		}

		static Ends atNote(ThreadPosition note) {
			return new Ends(ThreadPosition.after(note.at()), note, ThreadPosition.before(note.at()));
		}

		static Ends atEvent(ThreadPosition event) {
			ThreadPosition after = ThreadPosition.after(event.at());
			return new Ends(after, after, event);
		}

	}

}
