package org.destek.ticket.desk;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.conversation.StaffActions;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts of the list's views, which are kept and not counted. */
class TicketCountsTests extends RunningList {

	private static final int PARALLEL = 8;

	@Autowired
	private StaffActions actions;

	@Autowired
	private TicketCountFolder folder;

	@Autowired
	private Topics topics;

	@Test
	void countsWhatStandsInEachView() {
		written((ticket) -> ticket.status("open"));
		written((ticket) -> ticket.status("answered").assignedTo(this.me));
		written((ticket) -> ticket.status("waiting").assignedTo("Baska@example.org"));
		written((ticket) -> ticket.status("resolved").assignedTo(this.me));
		written((ticket) -> ticket.status("closed"));
		written((ticket) -> ticket.status("open").at(ago(Duration.ofDays(30))));
		assertThat(counts()).isEqualTo("open 4, mine 1, nobody 2, waitingForUs 2, overdue 1");
		this.folder.addUp().block();
		assertThat(counts()).isEqualTo("open 4, mine 1, nobody 2, waitingForUs 2, overdue 1");
	}

	@Test
	void countsWhatOnesOwnIsInOthersTopics() {
		String me = UUID.randomUUID() + "@example.org";
		written((ticket) -> ticket.topic("baska-" + UUID.randomUUID()).assignedTo(me).at(ago(Duration.ofDays(30))));
		assertThat(counts(listOf(me + " " + this.topic)))
			.isEqualTo("open 1, mine 1, nobody 0, waitingForUs 1, overdue 1");
	}

	@Test
	void agreesWithTheTicketsAfterActsAtOnce() {
		List<UUID> tickets = IntStream.range(0, 12).mapToObj((number) -> idOf(aLabTicket())).toList();
		Flux<Void> acts = Flux.range(0, 240)
			.flatMap((number) -> act(tickets.get(number % tickets.size()), number).onErrorComplete(), PARALLEL);
		Flux<Void> sums = Flux.range(0, 40).flatMap((number) -> this.folder.addUp(), 2);
		Flux.merge(acts, sums).blockLast(Duration.ofMinutes(2));
		assertThat(difference()).isEmpty();
		this.folder.addUp().block();
		assertThat(difference()).isEmpty();
	}

	private Mono<Void> act(UUID ticket, int number) {
		StaffActor actor = actor((number % 3 == 0) ? FULYA : LAB);
		return switch (number % 5) {
			case 0 -> this.actions.take(ticket, actor);
			case 1 -> this.actions.release(ticket, actor);
			case 2 -> this.actions.move(ticket, actor, (number % 2 == 0) ? "kutuphane" : "laboratuvar");
			case 3 -> this.actions.assign(ticket, actor, FULYA).then();
			default -> this.actions.resolve(ticket, actor);
		};
	}

	private StaffActor actor(String address) {
		StaffMember member = this.topics.person(address).orElseThrow();
		return new StaffActor(member, member.name());
	}

	/** Where the kept counts are not what counting gives. */
	private List<String> difference() {
		return this.database.sql("""
				select topic || ' ' || assignee || ' ' || status || ' ' || sum(tickets) as line
				  from (select topic, assignee, status, tickets from ticket_count
				        union all
				        select topic, assignee, status, change from ticket_count_change
				        union all
				        select topic, coalesce(lower(assignee_address), ''), status, -1 from ticket) as both_ways
				 group by topic, assignee, status
				having sum(tickets) <> 0
				""").mapValue(String.class).all().collectList().block();
	}

	private String counts() {
		return counts(list());
	}

	private static String counts(JsonNode page) {
		JsonNode counts = page.path("counts");
		return "open %s, mine %s, nobody %s, waitingForUs %s, overdue %s".formatted(counts.path("open"),
				counts.path("mine"), counts.path("nobody"), counts.path("waitingForUs"), counts.path("overdue"));
	}

}
