package org.destek.notification.inbound;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.destek.notification.inbound.IncomingTable.SentNotice;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that come with mails. */
class MailedFilesTests extends TwoMailboxes {

	private static final byte[] FILE = "content".getBytes(StandardCharsets.UTF_8);

	@Test
	void handsFilesOverByTheDoorOfTheForm() {
		SentNotice notice = toStaff();
		deliver(notice,
				reply(notice, "Ekte.").withFile("bir.txt", "text/plain", FILE)
					.withFile("video.mp4", "video/mp4", "KIND".getBytes(StandardCharsets.UTF_8))
					.withFile("iki.txt", "text/plain", FILE)
					.withFile("uc.txt", "text/plain", FILE)
					.withFile("dort.txt", "text/plain", FILE));
		awaitCount("state = 'told'", 1);
		JsonNode event = valid("reply-received.v1", this.table.events("reply-received.v1").get(0));
		assertThat(event.get("attachments").findValuesAsString("name")).containsExactly("bir.txt", "iki.txt", "uc.txt");
		assertThat(event.get("refusedFiles").findValuesAsString("reason")).containsExactly("kind", "too-many");
		String mail = this.table.texts("select id from incoming_mail").get(0);
		assertThat(ATTACHMENTS.devices()).hasSize(3).containsOnly("mail-" + mail);
	}

	@Test
	void threeOfFiveFilesAreTakenAndTheOthersNamed() {
		SentNotice notice = toStaff();
		Letter mail = reply(notice, "Ekte.");
		for (int i = 1; i <= 4; i++) {
			mail = mail.withFile("image" + i + ".txt", "text/plain", FILE);
		}
		deliver(notice, mail.withFile("rapor.txt", "text/plain", FILE));
		awaitCount("state = 'told'", 1);
		JsonNode event = valid("reply-received.v1", this.table.events("reply-received.v1").get(0));
		assertThat(event.get("attachments")).hasSize(3);
		assertThat(event.get("refusedFiles").findValuesAsString("name")).containsExactly("image4.txt", "rapor.txt");
		assertThat(event.get("refusedFiles").findValuesAsString("reason")).containsOnly("too-many");
	}

	@Test
	void aMailWaitsForAttachmentServiceAndOthersDoNot() {
		SentNotice first = toStaff();
		SentNotice second = toStaff();
		ATTACHMENTS.close();
		deliver(first, reply(first, "Ekte.").withFile("bir.txt", "text/plain", FILE));
		awaitCount("state = 'new' and reason = 'attachments'", 1);
		deliver(first, reply(first, "Ekteki gelmedi mi?"));
		awaitCount("state = 'new' and reason = 'order' and put_offs > 3", 1);
		deliver(first, reply(first, "Üçüncü."));
		deliver(second, reply(second, "Tamam."));
		awaitCount("state = 'told' and ticket_id = '" + second.ticket() + "'", 1);
		assertThat(this.table.count("state = 'new'")).isEqualTo(3);
		ATTACHMENTS.open();
		awaitCount("state = 'told' and ticket_id = '" + first.ticket() + "'", 3);
		assertThat(this.table.events("reply-received.v1")
			.stream()
			.filter((event) -> event.contains(first.ticket().toString()))
			.map((event) -> valid("reply-received.v1", event).get("text").asString()))
			.containsExactly("Ekte.", "Ekteki gelmedi mi?", "Üçüncü.");
	}

	@Test
	void aFileThatFailsAgainAndAgainHoldsUpNobodyForEver() {
		SentNotice bad = toStaff();
		SentNotice good = toStaff();
		deliver(bad,
				reply(bad, "Ekte.").withFile("bir.txt", "text/plain", FILE)
					.withFile("kotu.txt", "text/plain", "BREAK".getBytes(StandardCharsets.UTF_8))
					.withFile("iki.txt", "text/plain", FILE));
		awaitCount("state = 'new' and reason = 'file' and files ->> 'failures' is not null", 1);
		deliver(bad, reply(bad, "Sonraki."));
		deliver(good, reply(good, "Ekte.").withFile("uc.txt", "text/plain", FILE));
		awaitCount("state = 'told' and ticket_id = '" + good.ticket() + "'", 1);
		awaitCount("state = 'told'", 3);
		JsonNode event = valid("reply-received.v1",
				this.table.events("reply-received.v1")
					.stream()
					.filter((each) -> each.contains("kotu"))
					.toList()
					.get(0));
		assertThat(event.get("attachments").findValuesAsString("name")).containsExactly("bir.txt", "iki.txt");
		assertThat(event.get("refusedFiles").findValuesAsString("reason")).containsExactly("empty");
	}

}
