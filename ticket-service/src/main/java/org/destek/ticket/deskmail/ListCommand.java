package org.destek.ticket.deskmail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.desk.DeskCounts;
import org.destek.ticket.desk.DeskTicketPage;
import org.destek.ticket.desk.TicketListRequest;
import org.destek.ticket.desk.TicketListing;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.people.Person;

/** {@code #liste}: a view of the desk's list, with how many stand in each. */
@Component
class ListCommand implements DeskMailCommand {

	private static final List<String> QUEUES = List.of("open", "mine", "nobody", "overdue");

	private final TicketListing listing;

	private final Sentences sentences;

	ListCommand(TicketListing listing, Sentences sentences) {
		this.listing = listing;
		this.sentences = sentences;
	}

	@Override
	public String name() {
		return "list";
	}

	@Override
	public Mono<DeskMailAnswer> run(Person person, String argument, DeskMail mail) {
		Language reader = Language.orFirst(person.language());
		return Mono.justOrEmpty(queue(argument))
			.flatMap((queue) -> this.listing.page(person.viewer(), TicketListRequest.of(queue), reader)
				.map((page) -> answer(reader, queue, page)))
			.switchIfEmpty(Mono.fromSupplier(() -> refuse(reader, argument)));
	}

	private Optional<String> queue(String argument) {
		String written = CommandWords.folded(argument.strip());
		return written.isEmpty() ? Optional.of("open")
				: QUEUES.stream().filter((queue) -> words(queue).anyMatch(written::equals)).findFirst();
	}

	private Stream<String> words(String queue) {
		return Stream.of(Language.values())
			.map((each) -> say(each, "deskmail.list." + queue + ".words"))
			.flatMap((words) -> Arrays.stream(words.split(",")))
			.map(CommandWords::folded);
	}

	private DeskMailAnswer answer(Language reader, String queue, DeskTicketPage page) {
		DeskCounts counts = page.counts();
		long count = switch (queue) {
			case "mine" -> counts.mine();
			case "nobody" -> counts.nobody();
			case "overdue" -> counts.overdue();
			default -> counts.open();
		};
		List<String> lines = new ArrayList<>();
		lines.add(say(reader, "deskmail.list.counts", counts.open(), counts.mine(), counts.nobody(),
				counts.waitingForUs(), counts.overdue()));
		if (page.tickets().size() > FoundTickets.SHOWN) {
			lines.add(say(reader, "deskmail.first", FoundTickets.SHOWN));
		}
		return DeskMailAnswer.done(say(reader, "deskmail.list." + queue, count))
			.saying(lines)
			.listing(FoundTickets.of(page))
			.linking(say(reader, "deskmail.list.open-page"), "open".equals(queue) ? "/desk" : "/desk?queue=" + queue);
	}

	private DeskMailAnswer refuse(Language reader, String argument) {
		List<String> choices = QUEUES.stream()
			.map((queue) -> say(reader, "deskmail.list." + queue + ".words").split(",")[0])
			.toList();
		return DeskMailAnswer.refused(say(reader, "deskmail.list.unknown", argument.strip()))
			.saying(List.of(say(reader, "deskmail.list.choices", String.join(", ", choices))));
	}

	private String say(Language reader, String key, Object... arguments) {
		return this.sentences.say(reader, key, arguments);
	}

}
