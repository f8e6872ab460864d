package org.destek.gateway.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.backend.ticket.TopicCache;
import org.destek.gateway.institution.Institution;
import org.destek.gateway.institution.Notice;
import org.destek.gateway.prerender.PageKey;
import org.destek.gateway.prerender.PrerenderedPages;
import org.destek.gateway.wording.DateFormatter;
import org.destek.gateway.wording.WaitingTimeFormatter;

/**
 * Draws the home page. It is there when all services are down: what they would know, the
 * expected times, it can do without.
 */
@Controller
class HomeController {

	private static final int MOST_NOTICES = 2;

	private final Institution institution;

	private final DateFormatter dates;

	private final MessageSource texts;

	private final TopicCache topics;

	private final WaitingTimeFormatter waitingTimes;

	private final PrerenderedPages pages;

	HomeController(Institution institution, DateFormatter dates, MessageSource texts, TopicCache topics,
			WaitingTimeFormatter waitingTimes, PrerenderedPages pages) {
		this.institution = institution;
		this.dates = dates;
		this.texts = texts;
		this.topics = topics;
		this.waitingTimes = waitingTimes;
		this.pages = pages;
	}

	@GetMapping("/")
	Mono<Void> home(ServerWebExchange exchange, Locale language) {
		return this.topics.atOnce(language)
			.flatMap((topics) -> this.pages.write(exchange, key(exchange, topics, language),
					() -> model(topics, language), Map.of()));
	}

	/** A notice is of today until midnight. */
	private PageKey key(ServerWebExchange exchange, List<Topic> topics, Locale language) {
		return new PageKey("home", exchange.getRequest().getPath().value(), language,
				List.of(topics, this.dates.today()));
	}

	private Map<String, Object> model(List<Topic> topics, Locale language) {
		List<NoticeCard> cards = this.institution.notices()
			.stream()
			.sorted(Comparator.comparing(Notice::since).reversed())
			.limit(MOST_NOTICES)
			.map((notice) -> card(notice, language))
			.toList();
		return Map.of("known", cards.stream().filter(NoticeCard::known).toList(), "news",
				cards.stream().filter((card) -> !card.known()).toList(), "expected", expected(topics, language));
	}

	private WaitingTimeTable expected(List<Topic> topics, Locale language) {
		return WaitingTimeTable.of(topics, (topic) -> this.waitingTimes.of(topic.expectedAnswer(), language));
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
