package org.destek.ticket.deskmail;

import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.deskmail.DeskMailLog.Turn;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.people.Person;

/**
 * Does what a mail of somebody of the office asks for, once a mail, and has one answer
 * sent. Whoever asks too often is told so once, and then not answered until the hour is
 * over.
 */
@Component
public class DeskMails {

	private static final Logger logger = LoggerFactory.getLogger(DeskMails.class);

	private static final String TOPIC = "ticket-events";

	private final CommandList commands;

	private final DeskMailLog log;

	private final Sentences sentences;

	private final TicketEventPublisher publisher;

	private final Outbox outbox;

	private final Clock clock;

	DeskMails(CommandList commands, DeskMailLog log, Sentences sentences, TicketEventPublisher publisher, Outbox outbox,
			Clock clock) {
		this.commands = commands;
		this.log = log;
		this.sentences = sentences;
		this.publisher = publisher;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Takes a mail, in the caller's transaction.
	 * @param person who wrote it, believed
	 * @param word the command, without its hash
	 * @param argument what stands behind it, perhaps nothing
	 * @param mail the mail
	 * @return done; also when the mail was taken before
	 */
	public Mono<Void> take(Person person, String word, String argument, DeskMail mail) {
		return this.log.take(person.address(), mail, this.clock.instant())
			.flatMap((turn) -> answer(turn, person, word, argument, mail))
			.flatMap((answer) -> publish(person, mail, answer));
	}

	private Mono<DeskMailAnswer> answer(Turn turn, Person person, String word, String argument, DeskMail mail) {
		if (turn == Turn.DUE) {
			return this.commands.run(person, word, argument, mail);
		}
		logger.warn("Mail {} asks for something and is not answered: {}", mail.mailId(), turn);
		return (turn == Turn.FIRST_TOO_MANY) ? Mono.just(DeskMailAnswer.refused(tooMany(person))) : Mono.empty();
	}

	private String tooMany(Person person) {
		return this.sentences.say(Language.orFirst(person.language()), "deskmail.too-many", DeskMailLog.MOST);
	}

	private Mono<Void> publish(Person person, DeskMail mail, DeskMailAnswer answer) {
		Recipient recipient = new Recipient(person.address(), person.name(), person.language());
		ShownTicket shown = answer.shown();
		if (shown != null) {
			return this.publisher.publish(shown.ticket(), TicketShown.TYPE, shown(shown, mail, recipient));
		}
		DeskMailAnswered data = new DeskMailAnswered(mail.mailId(), mail.messageId(), recipient, answer.label(),
				answer.subject(), answer.lines(), answer.tickets(), answer.links(), this.clock.instant());
		return this.outbox
			.append(new OutgoingEvent(TOPIC, mail.mailId(), DeskMailAnswered.TYPE, mail.mailId().toString(), data))
			.then();
	}

	private TicketShown shown(ShownTicket shown, DeskMail mail, Recipient recipient) {
		return new TicketShown(this.publisher.reference(shown.ticket()), mail.mailId(), mail.messageId(), recipient,
				shown.ticket().status(), shown.ticket().assignee(), shown.ticket().requester(),
				List.copyOf(shown.thread()), shown.more(), shown.ticket().submittedAt(), this.clock.instant());
	}

}
