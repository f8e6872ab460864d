package org.destek.gateway.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.destek.gateway.backend.TicketBackend;
import org.destek.gateway.backend.Topic;
import org.destek.gateway.institution.Institution;
import org.destek.gateway.institution.Notice;
import org.destek.gateway.wording.Dates;
import org.destek.gateway.wording.WaitingTimes;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Draws the home page. It is there when all services are down: what they would know, the
 * expected times, it can do without.
 */
@Controller
class HomeController {

	private static final int MOST_NOTICES = 2;

	private final Institution institution;

	private final Dates dates;

	private final MessageSource texts;

	private final TicketBackend tickets;

	private final WaitingTimes waitingTimes;

	HomeController(Institution institution, Dates dates, MessageSource texts, TicketBackend tickets,
			WaitingTimes waitingTimes) {
		this.institution = institution;
		this.dates = dates;
		this.texts = texts;
		this.tickets = tickets;
		this.waitingTimes = waitingTimes;
	}

	@GetMapping("/")
	Mono<String> home(Model model, Locale language) {
		List<NoticeCard> cards = this.institution.notices()
			.stream()
			.sorted(Comparator.comparing(Notice::since).reversed())
			.limit(MOST_NOTICES)
			.map((notice) -> card(notice, language))
			.toList();
		model.addAttribute("known", cards.stream().filter(NoticeCard::known).toList());
		model.addAttribute("news", cards.stream().filter((card) -> !card.known()).toList());
		return this.tickets.topicsAtOnce(language)
			.doOnNext((topics) -> model.addAttribute("expected", expected(topics, language)))
			.thenReturn("home");
	}

	private Expected expected(List<Topic> topics, Locale language) {
		return Expected.of(topics, (topic) -> this.waitingTimes.of(topic.expectedAnswer(), language));
	}

	private NoticeCard card(Notice notice, Locale language) {
		boolean known = notice.kind() == Notice.Kind.KNOWN_ISSUE;
		Instant since = notice.since().toInstant();
		return new NoticeCard(known, known ? moment(since, language) : this.dates.day(since, language),
				notice.title().in(language), notice.text().in(language), notice.link());
	}

	private String moment(Instant since, Locale language) {
		if (!this.dates.isToday(since)) {
			return this.dates.inFull(since, language);
		}
		return this.texts.getMessage("home.today", new Object[] { this.dates.time(since, language) }, language);
	}

}
