package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import org.destek.ticket.ticket.Attachment;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody of the office does with a ticket. Each act happens whole or not at all,
 * after every act on the same ticket that began before it, and is told as an event.
 */
@Service
public class StaffDesk {

	private final StaffWriting writing;

	private final StaffHandling handling;

	StaffDesk(StaffWriting writing, StaffHandling handling) {
		this.writing = writing;
		this.handling = handling;
	}

	/**
	 * Answers the requester, and takes the ticket if nobody has it.
	 * @param ticketId the ticket
	 * @param by who answers
	 * @param answer what is written
	 * @return the message's id; a {@link RacedException} when another of the office
	 * answered what the writer had not seen answered
	 */
	@Transactional
	public Mono<UUID> answer(UUID ticketId, StaffActor by, StaffAnswer answer) {
		return this.writing.answer(ticketId, by, answer, null);
	}

	/**
	 * Adds an internal note.
	 * @param ticketId the ticket
	 * @param by who writes
	 * @param text what is written, already checked
	 * @param files its files, in the writer's order
	 * @return the note's id
	 */
	@Transactional
	public Mono<UUID> note(UUID ticketId, StaffActor by, String text, List<Attachment> files) {
		return note(ticketId, by, new WrittenText(text, files, List.of()));
	}

	/**
	 * Adds an internal note, some of whose files may be missing.
	 * @param ticketId the ticket
	 * @param by who writes
	 * @param written what is written
	 * @return the note's id
	 */
	@Transactional
	public Mono<UUID> note(UUID ticketId, StaffActor by, WrittenText written) {
		return this.writing.note(ticketId, by, written, null);
	}

	/**
	 * Takes the ticket, from whoever has it.
	 * @param ticketId the ticket
	 * @param by who has it then
	 * @return done, also when they had it already
	 */
	@Transactional
	public Mono<Void> take(UUID ticketId, StaffActor by) {
		return this.handling.take(ticketId, by);
	}

	/**
	 * Lets nobody have the ticket.
	 * @param ticketId the ticket
	 * @param by who says so
	 * @return done, also when nobody had it
	 */
	@Transactional
	public Mono<Void> release(UUID ticketId, StaffActor by) {
		return this.handling.release(ticketId, by);
	}

	/**
	 * Gives the ticket to somebody of the office.
	 * @param ticketId the ticket
	 * @param by who gives it
	 * @param person address, local part or name of an entry of the topics file
	 * @return done; an {@link UnknownPersonException} when that is nobody, or several
	 */
	@Transactional
	public Mono<Void> assign(UUID ticketId, StaffActor by, String person) {
		return this.handling.assign(ticketId, by, person).then();
	}

	/**
	 * Moves the ticket to another topic.
	 * @param ticketId the ticket
	 * @param by who moves it
	 * @param topicSlug the topic's name
	 * @return done; an {@link UnknownTopicException} when there is no other of that name
	 */
	@Transactional
	public Mono<Void> move(UUID ticketId, StaffActor by, String topicSlug) {
		return this.handling.move(ticketId, by, topicSlug);
	}

	/**
	 * Calls the ticket solved, without an answer.
	 * @param ticketId the ticket
	 * @param by who says so
	 * @return done, also when it was solved already
	 */
	@Transactional
	public Mono<Void> resolve(UUID ticketId, StaffActor by) {
		return this.handling.resolve(ticketId, by);
	}

}
