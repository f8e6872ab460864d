package org.destek.notification.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.notification.notice.content.OtherNotice.FormPointer;

/** Points the writers of mails that answer nothing to the form. */
@Component
public class FormPointers {

	private static final Logger logger = LoggerFactory.getLogger(FormPointers.class);

	private final NoticePlanning planning;

	private final Complaints complaints;

	private final Clock clock;

	FormPointers(NoticePlanning planning, Complaints complaints, Clock clock) {
		this.planning = planning;
		this.complaints = complaints;
		this.clock = clock;
	}

	/**
	 * Plans one pointer a day (UTC) and address, however many mails came from it; none to
	 * an address that called a mail of ours unwanted.
	 * @param mailId the mail that is answered, for the log
	 * @param address who wrote it
	 * @param language {@code tr} or {@code en}
	 * @return completes inside the caller's transaction
	 */
	public Mono<Void> pointTo(UUID mailId, String address, String language) {
		Recipient recipient = Recipient.stranger(address, language);
		PlannedNotice notice = new PlannedNotice(occasion(recipient), null, recipient, new FormPointer(address));
		return this.complaints.hasComplained(recipient)
			.filter((complained) -> !complained)
			.flatMap((welcome) -> plan(mailId, notice));
	}

	private Mono<Void> plan(UUID mailId, PlannedNotice notice) {
		logger.info("Mail {} answers nothing: its sender is pointed to the form (notice {})", mailId, notice.id());
		return this.planning.plan(List.of(notice));
	}

	private UUID occasion(Recipient recipient) {
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		String name = "form-pointer|%s|%s".formatted(recipient.key(), day);
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
