package org.destek.ticket.conversation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.RunningDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the tickets of somebody who is taken out of the office's file. */
class LeaverTests extends RunningDesk {

	private static final String LEAVER = "ayrilan." + UUID.randomUUID() + "@example.org";

	@Autowired
	private LeaverSweeper sweeper;

	@Test
	void anUnfinishedOneIsNobodysAgainOnceAndItsTopicIsTold() {
		Receipt receipt = aLabTicket();
		give(receipt, LEAVER, "open");
		this.sweeper.sweep().block();
		this.sweeper.sweep().block();
		assertThat(holderOf(receipt)).isEqualTo("-");
		assertThat(events("ticket-released.v1", receipt.code())).hasSize(1);
		assertThat(
				agreed("ticket-released.v1", events("ticket-released.v1", receipt.code()).get(0)).at("/staff/0/address")
					.asText())
			.isEqualTo(LAB);
		linkOf(receipt, LAB).show()
			.expectBody()
			.jsonPath("$.assignee")
			.isEqualTo(null)
			.jsonPath("$.thread[?(@.what=='left')].detail")
			.isEqualTo(List.of("Ayrılan Kişi"))
			.jsonPath("$.thread[?(@.what=='left')].name")
			.isEqualTo(Collections.singletonList(null));
	}

	@Test
	void whatIsFinishedStaysWhoeverHadIt() {
		Receipt receipt = aLabTicket();
		give(receipt, LEAVER, "resolved");
		this.sweeper.sweep().block();
		assertThat(holderOf(receipt)).isEqualTo(LEAVER);
	}

	@Test
	void whoIsInTheFileKeepsTheirs() {
		Receipt receipt = aLabTicket();
		linkOf(receipt, LAB).post("/assign", Map.of("to", "fulya dag")).expectStatus().isNoContent();
		this.sweeper.sweep().block();
		assertThat(holderOf(receipt)).isEqualToIgnoringCase(FULYA);
	}

	private void give(Receipt receipt, String address, String status) {
		this.database.sql("""
				update ticket set assignee_address = :address, assignee_name = 'Ayrılan Kişi', status = :status,
				    resolved_at = case when :status = 'resolved' then submitted_at end
				where id = :id
				""").bind("address", address).bind("status", status).bind("id", idOf(receipt)).then().block();
	}

	private String holderOf(Receipt receipt) {
		return this.database.sql("select coalesce(assignee_address, '-') from ticket where id = :id")
			.bind("id", idOf(receipt))
			.map((row) -> row.get(0, String.class))
			.one()
			.block();
	}

}
