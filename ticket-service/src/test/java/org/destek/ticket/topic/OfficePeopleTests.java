package org.destek.ticket.topic;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.destek.ticket.office.OfficeFileException;
import org.destek.ticket.people.People;
import org.destek.ticket.people.Person;
import org.destek.ticket.topic.TopicsFile.Office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OfficePeopleTests {

	private static final String PEOPLE = """
			people:
			  - {address: Ayse.Kaya@example.org, name: Ayşe Kaya, language: tr, answeredBy: [ayse@example.net], lead: [ag]}
			  - {address: mehmet@example.org, name: Mehmet Öz, language: en, member: [ag]}
			  - {address: nur@example.org, name: Nur Can, language: tr}
			  - {address: head@example.org, name: Birim Sorumlusu, language: tr, head: true}
			""";

	@Test
	void aMailboxIsAnsweredForByThePeopleOfItsTopic() {
		Office office = read("""
				    staff:
				      - {address: ag@example.org, name: Ağ Ekibi, language: tr}
				""");
		Topic topic = office.topics().get(0);
		assertThat(topic.staff()).extracting(StaffMember::name).containsExactly("Ağ Ekibi", "Ayşe Kaya", "Mehmet Öz");
		assertThat(topic.watchers()).extracting(StaffMember::name).containsExactly("Ağ Ekibi");
		StaffMember mailbox = topic.staff().get(0);
		assertThat(mailbox.isAnsweredBy("ayse.kaya@example.org")).isTrue();
		assertThat(mailbox.isAnsweredBy("AYSE@example.net")).isTrue();
		assertThat(mailbox.isAnsweredBy("nur@example.org")).isFalse();
	}

	@Test
	void whoReadsAMailboxCanBeNarrowed() {
		Office office = read("""
				    staff:
				      - {address: ag@example.org, name: Ağ Ekibi, language: tr, people: [nur@example.org]}
				""");
		Topic topic = office.topics().get(0);
		assertThat(topic.staff().get(0).answeredBy()).containsExactly("nur@example.org");
		assertThat(topic.staff()).extracting(StaffMember::name).contains("Nur Can", "Ayşe Kaya");
		People people = new People(office.people());
		assertThat(people.find("ag@example.org")).as("what is read by several is nobody").isEmpty();
		assertThat(people.find("nur@example.org")).get().extracting(Person::topics).isEqualTo(Set.of("ag"));
	}

	@Test
	void ofAPersonTheAddressIsEnough() {
		Topic topic = read("""
				    staff:
				      - {address: ayse.kaya@example.org}
				      - {address: mehmet@example.org, notices: mine}
				""").topics().get(0);
		assertThat(topic.staff()).extracting(StaffMember::name).containsExactly("Ayşe Kaya", "Mehmet Öz");
		assertThat(topic.staff()).extracting(StaffMember::notices).containsExactly(Notices.ALL, Notices.MINE);
	}

	@Test
	void knowsAPersonByEachOfTheirAddresses() {
		People people = new People(read("""
				    staff:
				      - {address: ag@example.org, name: Ağ Ekibi, language: tr}
				""").people());
		Person ayse = people.find("AYSE@example.net").orElseThrow();
		assertThat(ayse.name()).isEqualTo("Ayşe Kaya");
		assertThat(ayse.address()).isEqualTo("ayse.kaya@example.org");
		assertThat(ayse.topics()).containsExactly("ag");
		assertThat(ayse.leads()).containsExactly("ag");
		assertThat(people.find("head@example.org").orElseThrow().viewer().maySee("ag", null)).isTrue();
		assertThat(people.find("nur@example.org").orElseThrow().viewer().maySee("ag", null)).isFalse();
		assertThat(people.find("somebody@example.org")).isEmpty();
	}

	@Test
	void inAnOldFileEachEntryAndWhoMayAnswerForItIsAPerson() {
		People people = new People(TopicsFile.read("own.yml", topics("""
				    staff:
				      - {address: Ag@example.org, name: Ağ Ekibi, language: tr, answeredBy: [ali@example.org]}
				    deputy: {address: mudur@example.org, name: Müdür, language: tr}
				""")).people());
		assertThat(people.find("ag@example.org").orElseThrow().name()).isEqualTo("Ağ Ekibi");
		assertThat(people.find("ali@example.org").orElseThrow().name()).isEqualTo("ali");
		assertThat(people.find("mudur@example.org").orElseThrow().topics()).containsExactly("ag");
		assertThat(people.find("ag@example.org").orElseThrow().listed()).isFalse();
	}

	@Test
	void listsWhatIsWrongWithPeople() {
		OfficeFileException ex = catchThrowableOfType(OfficeFileException.class, () -> TopicsFile.read("own.yml", """
				people:
				  - {address: a@example.org, name: A, language: tr, member: [yok], head: perhaps}
				  - {address: A@example.org, name: B, language: tr}
				""" + topics("""
				    staff:
				      - {address: ag@example.org, name: Ağ Ekibi, language: tr, people: [b@example.org]}
				""")));
		assertThat(ex.mistakes()).containsExactlyInAnyOrder("file.people[0]: 'head' is true or false",
				"file.people[1]: the address 'A@example.org' stands twice in 'people'",
				"file.topics[0].staff[0]: 'b@example.org' is nobody of 'people'",
				"file.people[0]: there is no topic 'yok'; topics are [ag]");
	}

	private static Office read(String staff) {
		return TopicsFile.read("own.yml", PEOPLE + topics(staff));
	}

	private static String topics(String staff) {
		return """
				topics:
				  - slug: ag
				    name: {tr: Ağ, en: Network}
				    description: {tr: a, en: b}
				""" + staff;
	}

}
