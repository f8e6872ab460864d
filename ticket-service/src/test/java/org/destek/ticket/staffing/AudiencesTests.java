package org.destek.ticket.staffing;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketFixture;
import org.destek.ticket.event.Audience;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.topic.TopicsFixture;

import static org.assertj.core.api.Assertions.assertThat;

class AudiencesTests {

	private static final String INTERNSHIPS = "staj@example.org";

	private static final String FULYA = "fulya.dag@example.org";

	private static final String ONLY_HERS = "nur.mine@example.org";

	private static final String NO_MAIL = "hic.yok@example.org";

	private final Topics topics = TopicsFixture.office();

	private final Audiences audiences = new Audiences(this.topics);

	private final Ticket ticket = TicketFixture.openTicket("staj");

	@Test
	void areAllWhoWatchTheTopicWhileNobodyHasTheTicket() {
		Audience audience = this.audiences.ofWork(this.ticket, null);
		assertThat(addressesOf(audience)).containsExactly(INTERNSHIPS, FULYA);
		assertThat(audience.deputy()).isEqualTo(this.topics.find("staj").orElseThrow().deputy());
	}

	@Test
	void areWhoHasTheTicketAlone() {
		assertThat(addressesOf(this.audiences.ofWork(heldBy(ONLY_HERS), null))).containsExactly(ONLY_HERS);
		assertThat(addressesOf(this.audiences.ofNote(heldBy(ONLY_HERS), by(FULYA)))).containsExactly(ONLY_HERS);
		assertThat(addressesOf(this.audiences.ofHolder(heldBy(ONLY_HERS), by(FULYA)))).containsExactly(ONLY_HERS);
	}

	@Test
	void areAllWhoWatchWhenWhoHasTheTicketWantsNoMail() {
		assertThat(addressesOf(this.audiences.ofWork(heldBy(NO_MAIL), null))).containsExactly(INTERNSHIPS, FULYA);
		assertThat(this.audiences.ofHolder(heldBy(NO_MAIL), null)).isEqualTo(Audience.NOBODY);
	}

	@Test
	void areNeverWhoCausedIt() {
		assertThat(addressesOf(this.audiences.ofWork(this.ticket, by(INTERNSHIPS)))).containsExactly(FULYA);
		assertThat(addressesOf(this.audiences.ofNote(this.ticket, by(FULYA)))).containsExactly(INTERNSHIPS);
		assertThat(this.audiences.ofNote(heldBy(FULYA), by(FULYA))).isEqualTo(Audience.NOBODY);
	}

	@Test
	void areWhoWatchesAReleasedTicketAndWhoHadIt() {
		Ticket held = heldBy(ONLY_HERS);
		assertThat(addressesOf(this.audiences.ofRelease(held, held.unassigned(), by(FULYA))))
			.containsExactly(INTERNSHIPS, ONLY_HERS);
	}

	@Test
	void knowWhoLostATicketByWhatAnotherDid() {
		Ticket held = heldBy(ONLY_HERS);
		Ticket taken = heldBy(FULYA);
		assertThat(this.audiences.formerHolder(held, taken, by(FULYA))).map(StaffMember::address).contains(ONLY_HERS);
		assertThat(this.audiences.formerHolder(held, held.unassigned(), by(ONLY_HERS))).isEmpty();
		assertThat(this.audiences.formerHolder(held, held, by(FULYA))).isEmpty();
		assertThat(this.audiences.formerHolder(this.ticket, taken, by(FULYA))).isEmpty();
	}

	@Test
	void areThoseOfTheLastTopicWhenATopicHasLeftTheFile() {
		assertThat(addressesOf(this.audiences.ofWork(TicketFixture.openTicket("eski"), null)))
			.containsExactly("diger@example.org", "fulya@example.net");
		assertThat(this.topics.named("eski").name().in(Language.TR)).isEqualTo("eski");
	}

	private Ticket heldBy(String address) {
		return this.ticket.assignedTo(new Agent(address, "Adı Soyadı"));
	}

	private StaffActor by(String address) {
		return new StaffActor(this.topics.person(address).orElseThrow(), "Adı Soyadı");
	}

	private static List<String> addressesOf(Audience audience) {
		return audience.staff().stream().map(StaffMember::address).toList();
	}

}
