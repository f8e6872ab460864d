package org.destek.ticket.staff;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.conversation.StaffWriting;
import org.destek.ticket.conversation.TextCheck;
import org.destek.ticket.core.TakenAttachmentException;
import org.destek.ticket.idempotency.RepeatablePosts;
import org.destek.ticket.staff.access.StaffAccess;
import org.destek.ticket.staff.access.StaffRequest;
import org.destek.ticket.staff.access.StaffVisit;

/**
 * Takes answers and notes from the office's page, once a key. The key and what was
 * written are kept together or not at all.
 */
@Service
class StaffTextSubmission {

	private final StaffAccess access;

	private final RepeatablePosts posts;

	private final StaffCheck check;

	private final TextCheck texts;

	private final StaffWriting writing;

	StaffTextSubmission(StaffAccess access, RepeatablePosts posts, StaffCheck check, TextCheck texts,
			StaffWriting writing) {
		this.access = access;
		this.posts = posts;
		this.check = check;
		this.texts = texts;
		this.writing = writing;
	}

	/**
	 * Answers the requester.
	 * @param who who asks for what
	 * @param key the sender's idempotency key
	 * @param request what was typed
	 * @param reader the language to answer in
	 * @return the message's id, the same for a repeat; or a problem
	 */
	@Transactional
	public Mono<UUID> answer(StaffRequest who, UUID key, AnswerRequest request, Language reader) {
		return this.access.enter(who)
			.flatMap((visit) -> once(key, visit, request.asked(this.texts.asked(request.attachments())),
					answer(visit, request, reader)))
			.onErrorMap(TakenAttachmentException.class, (ex) -> this.texts.taken(request.attachments(), reader, ex));
	}

	/**
	 * Adds an internal note.
	 * @param who who asks for what
	 * @param key the sender's idempotency key
	 * @param request what was typed
	 * @param reader the language to answer in
	 * @return the note's id, the same for a repeat; or a problem
	 */
	@Transactional
	public Mono<UUID> note(StaffRequest who, UUID key, NoteRequest request, Language reader) {
		return this.access.enter(who)
			.flatMap((visit) -> once(key, visit, request.asked(this.texts.asked(request.attachments())),
					note(visit, request, reader)))
			.onErrorMap(TakenAttachmentException.class, (ex) -> this.texts.taken(request.attachments(), reader, ex));
	}

	private Mono<UUID> answer(StaffVisit visit, AnswerRequest request, Language reader) {
		return this.check.answer(request, reader)
			.flatMap((answer) -> this.writing.answer(visit.ticket().id(), visit.actor(), answer));
	}

	private Mono<UUID> note(StaffVisit visit, NoteRequest request, Language reader) {
		return this.texts.check(request.text(), request.attachments(), request.missingAttachments(), reader)
			.flatMap((note) -> this.writing.note(visit.ticket().id(), visit.actor(), note));
	}

	private Mono<UUID> once(UUID key, StaffVisit visit, Object asked, Mono<UUID> act) {
		return this.posts.once(key, visit.ticket().id(), new Asked(visit.person(), asked), act);
	}

	/** What makes two posts the same: who writes, whether it is a note, and what. */
	private record Asked(String by, String kind, Object what) {

		Asked(String by, Object what) {
			this(by, what.getClass().getSimpleName(), what);
		}

	}

}
