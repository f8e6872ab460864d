package org.destek.ticket.deskmail;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.history.Note;
import org.destek.ticket.history.Notes;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.people.Person;
import org.destek.ticket.staffing.TicketStaff;

/**
 * {@code #talep}: shows a ticket with its thread in a mail that can be replied to. A
 * ticket that its sender may not see is answered like one that does not exist.
 */
@Component
class TicketCommand implements DeskMailCommand {

	/** How much of a thread a mail shows. */
	private static final int SHOWN = 20;

	private final Tickets tickets;

	private final Messages messages;

	private final Notes notes;

	private final TicketStaff staff;

	private final Sentences sentences;

	TicketCommand(Tickets tickets, Messages messages, Notes notes, TicketStaff staff, Sentences sentences) {
		this.tickets = tickets;
		this.messages = messages;
		this.notes = notes;
		this.staff = staff;
		this.sentences = sentences;
	}

	@Override
	public String name() {
		return "ticket";
	}

	@Override
	public Mono<DeskMailAnswer> run(Person person, String argument, DeskMail mail) {
		return Mono.justOrEmpty(TicketCode.parse(argument))
			.flatMap(this.tickets::find)
			.filter((ticket) -> this.staff.maySee(person.viewer(), ticket))
			.flatMap(this::shown)
			.map((shown) -> DeskMailAnswer.done(shown.ticket().subject()).showing(shown))
			.switchIfEmpty(Mono.fromSupplier(() -> unknown(person, argument)));
	}

	private DeskMailAnswer unknown(Person person, String argument) {
		Language reader = Language.orFirst(person.language());
		return DeskMailAnswer
			.refused(this.sentences.say(reader, "deskmail.ticket.unknown", TypedText.firstWordsOf(argument.strip())))
			.saying(List.of(this.sentences.say(reader, "deskmail.ticket.unknown.next")));
	}

	private Mono<ShownTicket> shown(Ticket ticket) {
		return this.messages.before(ticket.id(), ThreadPosition.END, SHOWN + 1)
			.zipWith(this.notes.before(ticket.id(), ThreadPosition.END, SHOWN + 1))
			.map((both) -> Stream
				.concat(both.getT1().stream().map(TicketCommand::entry),
						both.getT2().stream().map(TicketCommand::entry))
				.sorted(Comparator.comparing(ShownTicket.Entry::at))
				.toList())
			.map((all) -> new ShownTicket(ticket, all.subList(Math.max(0, all.size() - SHOWN), all.size()),
					all.size() > SHOWN));
	}

	private static ShownTicket.Entry entry(Message message) {
		return new ShownTicket.Entry(message.from().label(), message.name(), message.text(), message.sentAt(),
				message.attachments());
	}

	private static ShownTicket.Entry entry(Note note) {
		return new ShownTicket.Entry("note", note.author().name(), note.text(), note.addedAt(), note.attachments());
	}

}
