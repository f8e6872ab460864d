package org.destek.ticket.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.Language;
import org.destek.foundation.language.LocalText;
import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.office.OfficeFile;
import org.destek.ticket.office.OfficeFileException;
import org.destek.ticket.office.YamlNode;
import org.destek.ticket.people.Person;
import org.destek.ticket.topic.OfficePeople.TopicEntry;

/** Reads a topics file and finds all its mistakes at once. */
final class TopicsFile {

	static final OfficeFile KIND = new OfficeFile("topics file", "DESTEK_TOPICS", "topics.yml");

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern WORKING_TIME = Pattern.compile("([1-9]\\d{0,2})([hm])");

	private static final Duration ANSWER_WITHIN = Duration.ofHours(16);

	private static final Set<String> TOPIC_KEYS = keys("slug", "name", "description", "team", "asksNationalId",
			"nationalIdReason", "staff", "deputy", "answerWithin");

	private static final Set<String> PERSON_KEYS = keys("address", "name", "language", "answeredBy", "member", "lead",
			"head");

	private static final Set<String> STAFF_KEYS = keys("address", "name", "language", "answeredBy", "people",
			"notices");

	private static final Set<String> LANGUAGES = new LinkedHashSet<>(Language.tags());

	private final List<String> mistakes = new ArrayList<>();

	private final Set<String> slugs = new LinkedHashSet<>();

	private final OfficePeople people = new OfficePeople();

	/** Mailboxes of which the file says who reads them, in lower case. */
	private final Set<String> sharedBoxes = new HashSet<>();

	private TopicsFile() {
	}

	/**
	 * Reads the topics and the people.
	 * @param file what to call the file in mistakes
	 * @param yaml its text
	 * @return the topics, at least one, and who answers for them
	 * @throws OfficeFileException when there is a mistake, with all mistakes
	 */
	static Office read(String file, String yaml) {
		TopicsFile reader = new TopicsFile();
		Office office = reader.office(file, yaml);
		if (!reader.mistakes.isEmpty()) {
			throw KIND.wrong(file, reader.mistakes);
		}
		return office;
	}

	private Office office(String file, String yaml) {
		YamlNode node = KIND.parse(file, yaml, this.mistakes, keys("people", "topics"));
		if (node.has("people")) {
			node.maps("people", PERSON_KEYS).forEach((each) -> this.people.add(each, person(each)));
		}
		List<Topic> topics = node.maps("topics", TOPIC_KEYS).stream().map(this::topic).toList();
		this.people.check(this.slugs);
		return new Office(topics, this.people.all(topics, this.sharedBoxes));
	}

	private StaffMember person(YamlNode node) {
		StaffMember person = member(node);
		return new StaffMember(person.address(), person.name(), person.language(), person.answeredBy(), Notices.MINE);
	}

	private Topic topic(YamlNode node) {
		String slug = node.text("slug");
		if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
			node.mistake("the slug '%s' has other characters than a–z, 0–9 and single dashes".formatted(slug));
		}
		if (!slug.isEmpty() && !this.slugs.add(slug)) {
			node.mistake("the slug '%s' is taken by a topic above; give each topic its own".formatted(slug));
		}
		List<TopicEntry> entries = node.maps("staff", STAFF_KEYS).stream().map(this::entry).toList();
		StaffMember deputy = node.has("deputy") ? entry(node.map("deputy", STAFF_KEYS)).member() : null;
		List<StaffMember> staff = entries.stream().map(TopicEntry::member).toList();
		if (staff.stream().map(StaffMember::address).distinct().count() < staff.size()) {
			node.mistake("an address stands twice in 'staff'; each would get every notice twice");
		}
		if (!staff.isEmpty() && staff.stream().noneMatch((each) -> each.notices() == Notices.ALL)) {
			node.mistake("no entry of the topic has 'notices: all'; nobody would be told of a new request");
		}
		LocalText team = node.has("team") ? text(node, "team") : null;
		return new Topic(slug, text(node, "name"), text(node, "description"), team, reason(node),
				this.people.join(slug, entries), deputy, answerWithin(node));
	}

	private LocalText text(YamlNode node, String key) {
		YamlNode text = node.map(key, LANGUAGES);
		return LocalText.of((language) -> words(text, language));
	}

	private static String words(YamlNode text, Language language) {
		return (language.isRequired() || text.has(language.tag())) ? text.text(language.tag()) : "";
	}

	private @Nullable LocalText reason(YamlNode node) {
		if (node.flag("asksNationalId")) {
			return text(node, "nationalIdReason");
		}
		if (node.has("nationalIdReason")) {
			node.mistake(
					"'nationalIdReason' is given, but 'asksNationalId' is not true; set it or take the reason away");
		}
		return null;
	}

	private static Duration answerWithin(YamlNode node) {
		if (!node.has("answerWithin")) {
			return ANSWER_WITHIN;
		}
		Matcher time = WORKING_TIME.matcher(node.text("answerWithin"));
		if (!time.matches()) {
			node.mistake("'answerWithin' is no working time from 1h to 999h or from 1m to 999m, such as 16h");
			return ANSWER_WITHIN;
		}
		long amount = Long.parseLong(time.group(1));
		return time.group(2).equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
	}

	/** An entry of a topic; of one of {@code people} the address is enough. */
	private TopicEntry entry(YamlNode node) {
		List<String> behind = node.texts("people");
		if (!behind.isEmpty()) {
			this.sharedBoxes.add(node.text("address").toLowerCase(Locale.ROOT));
		}
		behind.stream()
			.filter((each) -> this.people.find(each).isEmpty())
			.forEach((each) -> node.mistake("'%s' is nobody of 'people'".formatted(each)));
		Optional<StaffMember> person = node.has("name") ? Optional.empty() : this.people.find(node.text("address"));
		return new TopicEntry(person
			.map((each) -> new StaffMember(each.address(), each.name(), each.language(), each.answeredBy(),
					notices(node)))
			.orElseGet(() -> member(node)), behind);
	}

	private StaffMember member(YamlNode node) {
		String address = node.text("address");
		String language = node.text("language");
		List<String> answeredBy = node.texts("answeredBy");
		if (!address.isEmpty()) {
			checkAddress(node, address);
		}
		answeredBy.forEach((each) -> checkAddress(node, each));
		if (!language.isEmpty() && Language.tagged(language) == null) {
			node.mistake("the language '%s' is none of %s".formatted(language, LANGUAGES));
		}
		return new StaffMember(address, node.text("name"), language, answeredBy, notices(node));
	}

	private static Notices notices(YamlNode node) {
		if (!node.has("notices")) {
			return Notices.ALL;
		}
		Notices notices = Notices.labelled(node.text("notices"));
		if (notices == null) {
			node.mistake("'notices' is all, mine or none");
		}
		return (notices != null) ? notices : Notices.ALL;
	}

	private void checkAddress(YamlNode node, String address) {
		if (EmailAddress.parse(address).isEmpty()) {
			node.mistake("'%s' is not an e-mail address".formatted(address));
		}
	}

	/**
	 * What the file says.
	 *
	 * @param topics the topics, in its order
	 * @param people everybody of the office who can sign in
	 */
	record Office(List<Topic> topics, List<Person> people) {

		/** The topics, with those of the people who are an entry of none. */
		Topics asTopics() {
			return new Topics(this.topics,
					this.people.stream()
						.filter((each) -> each.listed() && !isEntry(each))
						.map(StaffMember::of)
						.toList());
		}

		private boolean isEntry(Person person) {
			return this.topics.stream().anyMatch((each) -> each.person(person.address()).isPresent());
		}

	}

	private static Set<String> keys(String... keys) {
		return new LinkedHashSet<>(List.of(keys));
	}

}
