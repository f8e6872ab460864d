package org.destek.ticket.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.destek.ticket.conversation.HistoryAct;
import org.destek.ticket.conversation.HistoryEntry;
import org.destek.ticket.conversation.Notes;
import org.destek.ticket.conversation.TicketHistory;
import org.destek.ticket.problem.Language;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.topic.Topics;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** All that happened to a ticket, messages, notes and events in one line of time. */
@Component
class TicketThread {

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

	/** The oldest first; of one moment, messages before notes before events. */
	Mono<List<ThreadEntry>> of(Ticket ticket, Language reader) {
		Mono<List<ThreadEntry>> messages = this.messages.of(ticket.id())
			.map((each) -> ThreadEntry.of(each, this.paths))
			.collectList();
		Mono<List<ThreadEntry>> notes = this.notes.of(ticket.id())
			.map((each) -> ThreadEntry.of(each, this.paths))
			.collectList();
		Mono<List<ThreadEntry>> events = this.history.of(ticket.id())
			.map((each) -> ThreadEntry.of(each, ticket.requester().name(), detail(each, reader)))
			.collectList();
		return Mono.zip(messages, notes, events).map((all) -> byTime(List.of(all.getT1(), all.getT2(), all.getT3())));
	}

	/** People read names of topics, not slugs. */
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

}
