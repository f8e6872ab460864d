package org.destek.ticket.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.search.SearchFolding;
import org.destek.ticket.topic.NamedTopic;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;

/** Topics, people and statuses as people type them into a search. */
@Component
class SearchedNames {

	private final Topics topics;

	private final Sentences sentences;

	SearchedNames(Topics topics, Sentences sentences) {
		this.topics = topics;
		this.sentences = sentences;
	}

	/** Those of some topics whose slug or name begins with what was typed. */
	List<String> topics(Collection<String> slugs, String typed) {
		Predicate<String> meant = beginsWith(typed);
		return slugs.stream()
			.map(this.topics::named)
			.filter((topic) -> isMeant(topic, meant))
			.map(NamedTopic::slug)
			.toList();
	}

	/** The addresses of those whose name has a word that begins with what was typed. */
	Set<String> people(String typed) {
		Predicate<String> meant = beginsWith(typed);
		Set<String> known = this.topics.all()
			.stream()
			.flatMap(Topic::people)
			.filter((member) -> isMeant(member, meant))
			.map((member) -> member.address().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		return (known.isEmpty() && typed.contains("@")) ? Set.of(typed.toLowerCase(Locale.ROOT)) : known;
	}

	/** The statuses that are called so in one of the languages. */
	Set<TicketStatus> statuses(String typed) {
		Predicate<String> meant = beginsWith(typed);
		return Arrays.stream(TicketStatus.values())
			.filter((status) -> namesOf(status).anyMatch(meant))
			.collect(Collectors.toSet());
	}

	private Stream<String> namesOf(TicketStatus status) {
		return Stream.concat(Stream.of(status.label()), Arrays.stream(Language.values())
			.map((language) -> this.sentences.say(language, "desk.status." + status.label())));
	}

	private static boolean isMeant(NamedTopic topic, Predicate<String> meant) {
		return Stream.concat(Stream.of(topic.slug()), topic.name().words().values().stream()).anyMatch(meant);
	}

	private static boolean isMeant(StaffMember member, Predicate<String> meant) {
		return meant.test(member.address()) || Arrays.stream(member.name().split("\\s+")).anyMatch(meant)
				|| meant.test(member.name());
	}

	private static Predicate<String> beginsWith(String typed) {
		String folded = SearchFolding.fold(typed);
		return (name) -> !folded.isEmpty() && SearchFolding.fold(name).startsWith(folded);
	}

}
