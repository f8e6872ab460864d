package org.destek.ticket.topic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import org.destek.ticket.office.OfficeFileException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TopicsFileTests {

	@Test
	void shipsSixTopicsOfWhichOneAsksForTheNationalId() throws IOException {
		List<Topic> topics = TopicsFile
			.read("topics.yml", new ClassPathResource("topics.yml").getContentAsString(StandardCharsets.UTF_8))
			.topics();
		assertThat(topics).extracting(Topic::slug)
			.containsExactly("staj", "bys", "eposta", "ag", "uzaktan-egitim", "diger");
		assertThat(topics).filteredOn(Topic::asksNationalId).extracting(Topic::slug).containsExactly("staj");
		assertThat(topics).extracting(Topic::answerWithin).containsOnly(Duration.ofHours(16));
		assertThat(topics).allSatisfy((each) -> assertThat(each.staff()).extracting(StaffMember::address)
			.containsExactly(each.slug() + "@example.org"));
	}

	@Test
	void readsStaffWhoAnswerFromOtherAddressesAndADeputy() {
		Topic topic = TopicsFile.read("own.yml", """
				topics:
				  - slug: ag
				    name: {tr: Ağ, en: Network}
				    description: {tr: Bağlantı, en: Connection}
				    staff:
				      - {address: ag@example.org, name: Ağ Ekibi, language: tr, answeredBy: [ali@example.org]}
				    deputy: {address: mudur@example.org, name: Müdür, language: tr}
				    answerWithin: 4h
				""").topics().get(0);
		assertThat(topic.answerWithin()).isEqualTo(Duration.ofHours(4));
		assertThat(topic.staff().get(0).answeredBy()).containsExactly("ali@example.org");
		assertThat(topic.deputy())
			.isEqualTo(new StaffMember("mudur@example.org", "Müdür", "tr", List.of(), Notices.ALL));
	}

	@Test
	void listsAllMistakesAtOnceWithTheirPlaces() {
		assertThat(mistakesIn("""
				topics:
				  - slug: Staj!
				    name: {tr: Staj}
				    description: {tr: a, en: b}
				    asksNationalId: true
				    staff:
				      - {address: yok, name: Ekip, language: xx}
				    colour: red
				    answerWithin: 2 days
				  - slug: ag
				    name: {tr: Ağ, en: Network}
				    description: {tr: a, en: b}
				    nationalIdReason: {tr: a, en: b}
				    staff: []
				  - slug: ag
				    name: Ağ
				    description: {tr: a, en: b}
				    asksNationalId: maybe
				    staff:
				      - {address: ag@example.org, name: A, language: tr, answeredBy: [x]}
				      - {address: ag@example.org, name: B, language: tr}
				""")).containsExactlyInAnyOrder(
				"file.topics[0]: the key 'colour' is not known; known are [slug, name, description, team, asksNationalId, nationalIdReason, staff, deputy, answerWithin]",
				"file.topics[0]: the slug 'Staj!' has other characters than a–z, 0–9 and single dashes",
				"file.topics[0]: 'answerWithin' is no working time from 1h to 999h or from 1m to 999m, such as 16h",
				"file.topics[0].name: 'en' is missing: write one line of text",
				"file.topics[0].nationalIdReason: write a map with the keys [tr, en]",
				"file.topics[0].nationalIdReason: 'tr' is missing: write one line of text",
				"file.topics[0].nationalIdReason: 'en' is missing: write one line of text",
				"file.topics[0].staff[0]: 'yok' is not an e-mail address",
				"file.topics[0].staff[0]: the language 'xx' is none of [tr, en]",
				"file.topics[1]: 'staff' is missing: write a list with at least one entry",
				"file.topics[1]: 'nationalIdReason' is given, but 'asksNationalId' is not true; set it or take the reason away",
				"file.topics[2]: the slug 'ag' is taken by a topic above; give each topic its own",
				"file.topics[2].name: write a map with the keys [tr, en]",
				"file.topics[2].name: 'tr' is missing: write one line of text",
				"file.topics[2].name: 'en' is missing: write one line of text",
				"file.topics[2]: 'asksNationalId' is true or false",
				"file.topics[2].staff[0]: 'x' is not an e-mail address",
				"file.topics[2]: an address stands twice in 'staff'; each would get every notice twice");
	}

	@Test
	void readsWhichNoticesSomebodyWants() {
		Topic topic = TopicsFile.read("own.yml", withNotices("all", "mine")).topics().get(0);
		assertThat(topic.staff()).extracting(StaffMember::notices).containsExactly(Notices.ALL, Notices.MINE);
		assertThat(topic.watchers()).extracting(StaffMember::address).containsExactly("a@example.org");
	}

	@Test
	void wantsSomebodyToBeToldOfEveryTopic() {
		assertThat(mistakesIn(withNotices("mine", "none"))).containsExactly(
				"file.topics[0]: no entry of the topic has 'notices: all'; nobody would be told of a new request");
		assertThat(mistakesIn(withNotices("all", "some")))
			.containsExactly("file.topics[0].staff[1]: 'notices' is all, mine or none");
	}

	private static String withNotices(String first, String second) {
		return """
				topics:
				  - slug: ag
				    name: {tr: Ağ, en: Network}
				    description: {tr: a, en: b}
				    staff:
				      - {address: a@example.org, name: A, language: tr, notices: %s}
				      - {address: b@example.org, name: B, language: tr, notices: %s}
				""".formatted(first, second);
	}

	@Test
	void saysWhereAFileIsNoYaml() {
		assertThat(mistakesIn("topics: [")).singleElement().asString().startsWith("it is not YAML").contains("line 1");
		assertThat(mistakesIn("")).contains("file: 'topics' is missing: write a list with at least one entry");
	}

	private static List<String> mistakesIn(String yaml) {
		OfficeFileException ex = catchThrowableOfType(OfficeFileException.class,
				() -> TopicsFile.read("own.yml", yaml));
		return ex.mistakes();
	}

}
