package org.destek.notification.inbound;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.destek.notification.inbound.IncomingTable.SentNotice;

import static org.assertj.core.api.Assertions.assertThat;

/** More mails than one sender or ticket has a turn for. */
class MailFloodTests extends TwoMailboxes {

	@Test
	void moreThanFiveMailsOfAStrangerWaitForTheirTurnAndNoneIsLost() {
		IntStream.range(0, 8)
			.forEach((each) -> this.postman.deliver("destek@example.org",
					Letter.from("yabanci@example.com", "Mektup " + each).toString()));
		awaitCount("state = 'told'", 5);
		awaitCount("state = 'new' and reason = 'flood' and next_attempt_at > now() + interval '4 minutes'", 3);
		this.table.change("update incoming_mail set next_attempt_at = now(), turn_at = now() - interval '6 minutes'");
		awaitCount("state = 'told'", 8);
	}

	@Test
	void moreThanTenMailsToATicketWait() {
		SentNotice notice = toStaff();
		IntStream.range(0, 12).forEach((each) -> deliver(notice, reply(notice, "Mektup " + each)));
		awaitCount("state = 'told'", 10);
		awaitCount("state = 'new' and reason = 'flood'", 2);
	}

	@Test
	void moreThanAHundredMailsOfASenderWithGoodTokensWait() {
		SentNotice notice = toStaff();
		this.table.change("""
				insert into incoming_mail (id, mailbox, message_id, sha256, size, received_at, state, next_attempt_at,
				                           sender, ticket_id, turn_at)
				select gen_random_uuid(), 'main', '<' || n || '@mail.example.com>', 'seed', 1, now(), 'told', now(),
				       'gul.sahin@example.org', gen_random_uuid(), now() - interval '1 minute'
				  from generate_series(1, 99) as n
				""");
		deliver(notice, reply(notice, "Yüzüncü."));
		awaitCount("state = 'told'", 100);
		deliver(notice, reply(notice, "Yüz birinci."));
		awaitCount("state = 'new' and reason = 'flood' and next_attempt_at > now() + interval '3 minutes'", 1);
		assertThat(this.table.events("reply-received.v1")).hasSize(1);
	}

}
