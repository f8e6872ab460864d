package org.destek.gateway.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.destek.gateway.backend.staff.StaffTicket;
import org.destek.gateway.backend.staff.StaffTicket.Person;
import org.destek.gateway.backend.ticket.TextPart;
import org.destek.gateway.backend.ticket.Ticket;
import org.destek.gateway.desk.DeskQuery;
import org.destek.gateway.staff.StaffPage.Held;
import org.destek.gateway.staff.StaffPage.Line;
import org.destek.gateway.staff.StaffPage.Sorting;
import org.destek.gateway.staff.StaffPage.TagLink;
import org.destek.gateway.wording.AttachedFile;
import org.destek.gateway.wording.DateFormatter;
import org.destek.gateway.wording.WaitingTimeFormatter;

/** Makes the office's page of a ticket: times, sizes and events become words. */
@Component
class StaffPageMapper {

	private static final long TWO_DAYS_OF_HOURS = 48;

	/** From here on ticket-service does not count. */
	private static final long MANY = 100;

	private final DateFormatter dates;

	private final WaitingTimeFormatter waitingTimes;

	private final MessageSource texts;

	private final Clock clock;

	StaffPageMapper(DateFormatter dates, WaitingTimeFormatter waitingTimes, MessageSource texts, Clock clock) {
		this.dates = dates;
		this.waitingTimes = waitingTimes;
		this.texts = texts;
		this.clock = clock;
	}

	StaffPage of(StaffTicket ticket, TicketPlace place, Locale language) {
		Person assignee = ticket.assignee();
		Instant since = ticket.waitingSince();
		return new StaffPage(ticket.code(), ticket.topic().name(),
				Objects.requireNonNullElse(ticket.subject(), ticket.code()), ticket.status(), ticket.submittedAt(),
				this.dates.inFull(ticket.submittedAt(), language), (since != null) ? waiting(since, language) : null,
				(assignee != null) ? assignee.name() : null,
				assignee != null && assignee.address().equals(ticket.you().address()),
				this.waitingTimes.of(ticket.expectedAnswer(), language).orElse(null), ticket.requester(),
				ticket.thread().stream().map((entry) -> line(entry, place, language)).toList(), ticket.beforeThese(),
				ticket.held().stream().map((held) -> held(held, language)).toList(), ticket.otherTickets(),
				earlier(ticket.earlierTickets(), language), ticket.lastMessageId(), sorting(ticket, language));
	}

	private Sorting sorting(StaffTicket ticket, Locale language) {
		Instant due = ticket.dueAt();
		List<TagLink> tags = ticket.tags()
			.stream()
			.map((tag) -> new TagLink(tag, DeskQuery.EVERYTHING_OPEN.with("tag", tag).address()))
			.toList();
		return new Sorting(ticket.urgency(), tags, due, (due != null) ? this.dates.day(due, language) : null,
				(due != null) ? this.dates.isoDay(due) : "", ticket.usedTags());
	}

	/** How long ago, such as {@code 1 saat 12 dakikadır bekliyor}. */
	private String waiting(Instant since, Locale language) {
		Duration time = Duration.between(since, this.clock.instant());
		if (time.toHours() >= TWO_DAYS_OF_HOURS) {
			return said("staff.waiting.days", language, time.toDays());
		}
		if (time.toMinutes() < 1) {
			return said("staff.waiting.moment", language);
		}
		if (time.toHours() < 1) {
			return said("staff.waiting.minutes", language, time.toMinutes());
		}
		return (time.toMinutesPart() == 0) ? said("staff.waiting.hours", language, time.toHours())
				: said("staff.waiting", language, time.toHours(), time.toMinutesPart());
	}

	private @Nullable String earlier(long finished, Locale language) {
		if (finished == 0) {
			return null;
		}
		return (finished < MANY) ? said("staff.requester.earlier.count", language, finished)
				: said("staff.requester.earlier.many", language);
	}

	private Line line(StaffTicket.Entry entry, TicketPlace place, Locale language) {
		List<AttachedFile> files = AttachedFile.of(
				Objects.requireNonNullElse(entry.attachments(), List.<Ticket.Attachment>of()),
				(file) -> place.file(file.id()), language);
		List<TextPart> text = entry.kind().equals("event") ? TextPart.of(event(entry, language), null)
				: TextPart.of(Objects.requireNonNullElse(entry.text(), ""), entry.folded());
		return new Line(entry.kind(), entry.id(), "staff".equals(entry.from()), entry.name(), text, entry.at(),
				this.dates.brief(entry.at(), language), files,
				Objects.requireNonNullElse(entry.missingAttachments(), List.of()), entry.originalUrl());
	}

	/** Such as {@code Ayşe Karaca üzerine aldı · 14.31}. */
	private String event(StaffTicket.Entry entry, Locale language) {
		String what = Objects.requireNonNullElse(entry.what(), "other");
		Integer count = countIn(entry);
		String who = Objects.requireNonNullElse(entry.name(), this.texts.getMessage("frame.system", null, language));
		String detail = detail(what, Objects.requireNonNullElse(entry.detail(), "–"), language);
		String when = this.dates.isToday(entry.at()) ? this.dates.time(entry.at(), language)
				: this.dates.brief(entry.at(), language);
		Object[] values = { who, when, (count != null) ? count : detail };
		String unnamed = this.texts.getMessage("staff.event.other", values, language);
		return Objects.requireNonNullElse(this.texts.getMessage("staff.event." + what, values, unnamed, language),
				unnamed);
	}

	/** Priorities and days are read, not their names in documents. */
	private String detail(String what, String detail, Locale language) {
		return switch (what) {
			case "priority" -> said("priority." + detail, language);
			case "due" ->
				detail.equals("–") ? said("staff.event.due.none", language) : this.dates.typed(detail, language);
			default -> detail;
		};
	}

	/** How many were told; null of any other event. */
	private static @Nullable Integer countIn(StaffTicket.Entry entry) {
		return ("notified".equals(entry.what()) && entry.detail() != null) ? Integer.valueOf(entry.detail()) : null;
	}

	private Held held(StaffTicket.Held held, Locale language) {
		String sender = (held.senderName() != null) ? held.senderName() + " · " + held.sender() : held.sender();
		String rival = Objects.requireNonNullElse(held.answeredBy(), "–");
		return new Held(held.id(), sender, said("staff.held." + held.reason(), language, rival), held.parts(),
				held.heldAt(), this.dates.brief(held.heldAt(), language), AttachedFile.of(held.attachments(), language),
				held.originalUrl(), held.command());
	}

	/** A moment of the day for a sentence about another's answer. */
	String time(Instant moment, Locale language) {
		return this.dates.isToday(moment) ? this.dates.time(moment, language) : this.dates.brief(moment, language);
	}

	private String said(String key, Locale language, @Nullable Object... values) {
		return Objects.requireNonNull(this.texts.getMessage(key, values, "", language));
	}

}
