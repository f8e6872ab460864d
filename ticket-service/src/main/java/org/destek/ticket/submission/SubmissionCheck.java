package org.destek.ticket.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.foundation.language.Language;
import org.destek.foundation.requestform.RequestField;
import org.destek.foundation.requestform.RequestForm;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.humancheck.HumanCheckVerdict;
import org.destek.ticket.privacy.NationalId;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.subject.SubjectLine;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.upload.AttachmentsCheck;

/** What must be right about a request: finds everything that is not, in one go. */
@Component
class SubmissionCheck {

	private final Topics topics;

	private final AttachmentsCheck attachments;

	SubmissionCheck(Topics topics, AttachmentsCheck attachments) {
		this.topics = topics;
		this.attachments = attachments;
	}

	/**
	 * Checks a request.
	 * @param request as it was typed
	 * @param taken uploads of the request that already belong to a message
	 * @param reader the language of who sent it, and of mails unless the request says
	 * another
	 * @param verdict what the answer to the human check is worth
	 * @return the request, right in every field
	 * @throws InvalidFieldsException with everything that is wrong
	 * @throws WrongAnswerException when nothing but the human check's answer is wrong
	 */
	Submission check(SubmissionRequest request, Set<UUID> taken, Language reader, HumanCheckVerdict verdict) {
		List<FieldProblem> problems = new ArrayList<>();
		Optional<Topic> topic = topic(request, problems);
		Language language = languageOf(request, reader);
		Optional<Requester> requester = new RequesterCheck(request.typedRequester(), problems).check(topic, language);
		String subject = subject(request, problems);
		String message = message(request, problems);
		List<Attachment> files = this.attachments.check(request.receipts(), taken, reader, problems);
		List<String> missing = this.attachments.checkMissing(request.missing(), problems);
		if (language == null) {
			problems.add(FieldProblem.of("language", "unknown"));
		}
		note(verdict, problems);
		if (!problems.isEmpty() || topic.isEmpty() || requester.isEmpty()) {
			throw new InvalidFieldsException(problems);
		}
		if (verdict == HumanCheckVerdict.WRONG) {
			throw new WrongAnswerException();
		}
		return new Submission(topic.get(), requester.get(), nationalId(topic.get(), request),
				subject.isEmpty() ? SubjectLine.of(message) : subject, message, files, missing);
	}

	private Optional<Topic> topic(SubmissionRequest request, List<FieldProblem> problems) {
		String slug = TypedText.line(request.topic());
		Optional<Topic> topic = this.topics.find(slug);
		if (topic.isEmpty()) {
			problems.add(FieldProblem.of("topic", slug.isEmpty() ? "required" : "unknown"));
		}
		return topic;
	}

	private static @Nullable Language languageOf(SubmissionRequest request, Language reader) {
		String language = TypedText.line(request.language());
		return language.isEmpty() ? reader : Language.tagged(language);
	}

	private static String subject(SubmissionRequest request, List<FieldProblem> problems) {
		String subject = TypedText.line(request.subject());
		FieldProblem problem = LineCheck.problemOf(RequestForm.SHIPPED.subject(), subject);
		if (problem != null) {
			problems.add(problem);
		}
		return subject;
	}

	private static String message(SubmissionRequest request, List<FieldProblem> problems) {
		String message = TypedText.text(request.message());
		RequestField field = RequestForm.SHIPPED.message();
		int length = TypedText.length(message);
		if (length == 0) {
			problems.add(FieldProblem.of("message", "required"));
		}
		else if (!field.fits(length)) {
			problems.add(new FieldProblem("message", "length",
					(length < field.minLength()) ? "field.message.short" : "field.message.long",
					List.of(length, field.minLength(), field.maxLength())));
		}
		return message;
	}

	/** A wrong answer is no problem yet: it is told only when all else is right. */
	private static void note(HumanCheckVerdict verdict, List<FieldProblem> problems) {
		if (verdict == HumanCheckVerdict.EMPTY) {
			problems.add(FieldProblem.of("humanCheck.answer", "required"));
		}
		else if (verdict == HumanCheckVerdict.EXPIRED) {
			problems.add(FieldProblem.of("humanCheck.answer", "expired"));
		}
	}

	private static @Nullable NationalId nationalId(Topic topic, SubmissionRequest request) {
		return topic.asksNationalId() ? new NationalId(TypedText.line(request.typedRequester().value("nationalId")))
				: null;
	}

}
