package org.destek.ticket.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.language.Language;
import org.destek.ticket.language.LocalText;
import org.destek.ticket.office.OfficeFile;
import org.destek.ticket.office.OfficeFileException;
import org.destek.ticket.office.YamlNode;

/** Reads a topics file and finds all its mistakes at once. */
final class TopicsFile {

	static final OfficeFile KIND = new OfficeFile("topics file", "DESTEK_TOPICS", "topics.yml");

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern WORKING_TIME = Pattern.compile("([1-9]\\d{0,2})([hm])");

	private static final Duration ANSWER_WITHIN = Duration.ofHours(16);

	private static final Set<String> TOPIC_KEYS = keys("slug", "name", "description", "team", "asksNationalId",
			"nationalIdReason", "staff", "deputy", "answerWithin");

	private static final Set<String> STAFF_KEYS = keys("address", "name", "language", "answeredBy", "notices");

	private static final Set<String> LANGUAGES = keys("tr", "en");

	private final List<String> mistakes = new ArrayList<>();

	private final Set<String> slugs = new HashSet<>();

	private TopicsFile() {
	}

	/**
	 * Reads the topics.
	 * @param file what to call the file in mistakes
	 * @param yaml its text
	 * @return the topics, at least one
	 * @throws OfficeFileException when there is a mistake, with all mistakes
	 */
	static List<Topic> read(String file, String yaml) {
		TopicsFile reader = new TopicsFile();
		List<Topic> topics = reader.topics(file, yaml);
		if (!reader.mistakes.isEmpty()) {
			throw KIND.wrong(file, reader.mistakes);
		}
		return topics;
	}

	private List<Topic> topics(String file, String yaml) {
		return KIND.parse(file, yaml, this.mistakes, keys("topics"))
			.maps("topics", TOPIC_KEYS)
			.stream()
			.map(this::topic)
			.toList();
	}

	private Topic topic(YamlNode node) {
		String slug = node.text("slug");
		if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
			node.mistake("the slug '%s' has other characters than a–z, 0–9 and single dashes".formatted(slug));
		}
		if (!slug.isEmpty() && !this.slugs.add(slug)) {
			node.mistake("the slug '%s' is taken by a topic above; give each topic its own".formatted(slug));
		}
		List<StaffMember> staff = node.maps("staff", STAFF_KEYS).stream().map(this::member).toList();
		StaffMember deputy = node.has("deputy") ? member(node.map("deputy", STAFF_KEYS)) : null;
		if (staff.stream().map(StaffMember::address).distinct().count() < staff.size()) {
			node.mistake("an address stands twice in 'staff'; each would get every notice twice");
		}
		if (!staff.isEmpty() && staff.stream().noneMatch((each) -> each.notices() == Notices.ALL)) {
			node.mistake("no entry of the topic has 'notices: all'; nobody would be told of a new request");
		}
		LocalText team = node.has("team") ? text(node, "team") : null;
		return new Topic(slug, text(node, "name"), text(node, "description"), team, reason(node), staff, deputy,
				answerWithin(node));
	}

	private LocalText text(YamlNode node, String key) {
		YamlNode text = node.map(key, LANGUAGES);
		return new LocalText(text.text("tr"), text.text("en"));
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

	private StaffMember member(YamlNode node) {
		String address = node.text("address");
		String language = node.text("language");
		List<String> answeredBy = node.texts("answeredBy");
		if (!address.isEmpty()) {
			checkAddress(node, address);
		}
		answeredBy.forEach((each) -> checkAddress(node, each));
		if (!language.isEmpty() && Language.tagged(language) == null) {
			node.mistake("the language '%s' is neither tr nor en".formatted(language));
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

	private static Set<String> keys(String... keys) {
		return new LinkedHashSet<>(List.of(keys));
	}

}
