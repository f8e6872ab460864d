package org.destek.gateway.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.destek.gateway.institution.Institution;
import org.destek.gateway.institution.Notice;
import org.destek.gateway.wording.Dates;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Draws the home page; it asks no service, so it is there when all of them are down. */
@Controller
class HomeController {

	private static final int MOST_NOTICES = 2;

	private final Institution institution;

	private final Dates dates;

	private final MessageSource texts;

	HomeController(Institution institution, Dates dates, MessageSource texts) {
		this.institution = institution;
		this.dates = dates;
		this.texts = texts;
	}

	@GetMapping("/")
	String home(Model model, Locale language) {
		List<NoticeCard> cards = this.institution.notices()
			.stream()
			.sorted(Comparator.comparing(Notice::since).reversed())
			.limit(MOST_NOTICES)
			.map((notice) -> card(notice, language))
			.toList();
		model.addAttribute("known", cards.stream().filter(NoticeCard::known).toList());
		model.addAttribute("news", cards.stream().filter((card) -> !card.known()).toList());
		return "home";
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
