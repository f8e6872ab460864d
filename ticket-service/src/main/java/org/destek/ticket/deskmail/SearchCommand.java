package org.destek.ticket.deskmail;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.desk.DeskTicketPage;
import org.destek.ticket.desk.TicketListRequest;
import org.destek.ticket.desk.TicketListing;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.people.Person;

/** {@code #ara}: searches as the desk's list does, and shows the first hits. */
@Component
class SearchCommand implements DeskMailCommand {

	private final TicketListing listing;

	private final Sentences sentences;

	SearchCommand(TicketListing listing, Sentences sentences) {
		this.listing = listing;
		this.sentences = sentences;
	}

	@Override
	public String name() {
		return "search";
	}

	@Override
	public Mono<DeskMailAnswer> run(Person person, String argument, DeskMail mail) {
		Language reader = Language.orFirst(person.language());
		String words = argument.isBlank() ? TypedText.line(mail.text().strip().lines().findFirst().orElse(""))
				: argument.strip();
		return words.isBlank() ? Mono.just(DeskMailAnswer.refused(say(reader, "deskmail.search.nothing")))
				: this.listing.page(person.viewer(), TicketListRequest.searching(words), reader)
					.map((page) -> answer(reader, words, page));
	}

	private DeskMailAnswer answer(Language reader, String words, DeskTicketPage page) {
		String meant = TypedText.firstWordsOf(words);
		int found = page.tickets().size();
		String path = "/desk?q=" + UriUtils.encode(words, StandardCharsets.UTF_8);
		if (found == 0) {
			return DeskMailAnswer.refused(say(reader, "deskmail.search.none", meant))
				.saying(List.of(say(reader, "deskmail.search.none.next")))
				.linking(say(reader, "deskmail.search.open"), path);
		}
		String title = say(reader, (page.next() != null) ? "deskmail.search.many" : "deskmail.search.found", found,
				meant);
		List<String> lines = (found > FoundTickets.SHOWN || page.next() != null)
				? List.of(say(reader, "deskmail.first", FoundTickets.SHOWN)) : List.of();
		return DeskMailAnswer.done(title)
			.saying(lines)
			.listing(FoundTickets.of(page))
			.linking(say(reader, "deskmail.search.open"), path);
	}

	private String say(Language reader, String key, Object... arguments) {
		return this.sentences.say(reader, key, arguments);
	}

}
