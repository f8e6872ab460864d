package org.destek.ticket.desk;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tickets from before there was a list. */
class OldTicketsTests extends RunningList {

	@Autowired
	private OldTicketsKeeper keeper;

	@Test
	void areListedCountedAndFoundOnceTheJobWasThere() {
		String newest = written((ticket) -> ticket.text("gravimetre").at(ago(Duration.ofDays(1))));
		String oldest = written((ticket) -> ticket.text("gravimetre").at(ago(Duration.ofDays(400))));
		forget();
		assertThat(codes(list())).isEmpty();
		assertThat(list().at("/counts/open").asInt()).isZero();
		untilAllAreKept();
		assertThat(codes(list())).containsExactly(newest, oldest);
		assertThat(list().at("/counts/open").asInt()).isEqualTo(2);
		assertThat(codes(list("q", "gravimetre"))).containsExactly(newest, oldest);
	}

	@Test
	void areKeptOnce() {
		String code = written("Konu", "sismograf");
		untilAllAreKept();
		assertThat(codes(list("q", "sismograf"))).containsExactly(code);
		assertThat(list().at("/counts/open").asInt()).isEqualTo(1);
	}

	/** As a version without a list left them. */
	private void forget() {
		execute("delete from ticket_words where ticket_id in (select id from ticket where topic = '" + this.topic
				+ "')");
		execute("delete from ticket_row where topic = '" + this.topic + "'");
	}

	private void untilAllAreKept() {
		execute("""
				insert into ticket_row_mark (submitted_at, ticket_id)
				values ('infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff')
				on conflict (one) do update set submitted_at = 'infinity'
				""");
		for (int i = 0; i < 100 && count("ticket_row_mark") > 0; i++) {
			this.keeper.keep().block(Duration.ofMinutes(1));
		}
		assertThat(count("ticket_row_mark")).isZero();
	}

	private void execute(String sql) {
		this.database.sql(sql).then().block();
	}

}
