package org.destek.ticket.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

/** What the office sees of a ticket on its page. */
class StaffTicketTests extends RunningDesk {

	@Test
	void showsTheWholeTicket() {
		String email = "can." + UUID.randomUUID() + "@example.org";
		TicketForm form = aTicket().about("laboratuvar")
			.by("Can Öz", email)
			.with("requester.nationalId", TicketForm.NATIONAL_ID)
			.withReceipts(receiptFor(UUID.randomUUID(), "cihaz.pdf"));
		Receipt receipt = accepted(form);
		Receipt other = accepted(aTicket().about("kutuphane").by("Can Öz", email));
		StaffBrowser lab = linkOf(receipt, LAB);
		this.time.forward(Duration.ofMinutes(1));
		String note = idOf(lab.post("/notes", Map.of("text", "Arıza kaydı açtım.")));
		this.time.forward(Duration.ofMinutes(1));
		lab.post("/assign", Map.of("to", "fulya dag")).expectStatus().isNoContent();
		this.time.forward(Duration.ofMinutes(1));
		String answer = idOf(lab.post("/answers", Map.of("text", "Bakıyoruz.\nHangi oda?", "status", "waiting")));
		lab.show()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(receipt.code())
			.jsonPath("$.topic.name")
			.isEqualTo("Laboratuvar")
			.jsonPath("$.status")
			.isEqualTo("waiting")
			.jsonPath("$.waitingSince")
			.isEqualTo(null)
			.jsonPath("$.you.address")
			.isEqualTo(LAB)
			.jsonPath("$.assignee.name")
			.isEqualTo("Fulya Dağ")
			.jsonPath("$.expectedAnswer")
			.isEqualTo(null)
			.jsonPath("$.requester.name")
			.isEqualTo("Can Öz")
			.jsonPath("$.requester.nationalId")
			.isEqualTo("•••••••••46")
			.jsonPath("$.thread[*].kind")
			.isEqualTo(List.of("message", "event", "note", "event", "message"))
			.jsonPath("$.thread[0].from")
			.isEqualTo("requester")
			.jsonPath("$.thread[0].attachments[0].name")
			.isEqualTo("cihaz.pdf")
			.jsonPath("$.thread[0].attachments[0].url")
			.value((url) -> assertThat((String) url).contains("signature="))
			.jsonPath("$.thread[0].originalUrl")
			.isEqualTo(null)
			.jsonPath("$.thread[1].what")
			.isEqualTo("notified")
			.jsonPath("$.thread[1].detail")
			.isEqualTo("1")
			.jsonPath("$.thread[1].name")
			.isEqualTo(null)
			.jsonPath("$.thread[1].at")
			.isEqualTo(receipt.submittedAt())
			.jsonPath("$.thread[2].id")
			.isEqualTo(note)
			.jsonPath("$.thread[2].name")
			.isEqualTo("Laboratuvar Ekibi")
			.jsonPath("$.thread[3].what")
			.isEqualTo("assign")
			.jsonPath("$.thread[3].detail")
			.isEqualTo("Fulya Dağ")
			.jsonPath("$.thread[4].text")
			.isEqualTo("Bakıyoruz.\nHangi oda?")
			.jsonPath("$.lastMessageId")
			.isEqualTo(answer)
			.jsonPath("$.otherTickets.length()")
			.isEqualTo(1)
			.jsonPath("$.otherTickets[0].code")
			.isEqualTo(other.code())
			.jsonPath("$.earlierTickets")
			.isEqualTo(0)
			.jsonPath("$.staff[*].name")
			.isEqualTo(List.of("Laboratuvar Ekibi", "Fulya Dağ", "Sessiz Ekip", "Müdür"))
			.jsonPath("$.topics[*].slug")
			.isEqualTo(List.of("laboratuvar", "kutuphane"))
			.jsonPath("$.held")
			.isEmpty();
	}

	@Test
	void leadsToTheTicketsOwnFilesAlone() {
		UUID file = UUID.randomUUID();
		Receipt receipt = accepted(aTicket().about("laboratuvar")
			.with("requester.nationalId", TicketForm.NATIONAL_ID)
			.withReceipts(receiptFor(file, "cihaz.pdf")));
		StaffBrowser lab = linkOf(receipt, LAB);
		lab.get("/files/" + file)
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.url")
			.value((url) -> assertThat((String) url).startsWith("/api/attachments/" + file + "?")
				.contains("signature="));
		linkOf(aLabTicket(), LAB).get("/files/" + file).expectStatus().isNotFound();
		lab.get("/files/" + UUID.randomUUID()).expectStatus().isNotFound();
		unprovenLinkOf(receipt, LAB).get("/files/" + file).expectStatus().isForbidden();
	}

	@Test
	void showsALongThreadInPartsWithoutGapOrRepeat() {
		Receipt receipt = aLabTicket();
		this.database.sql("""
				with numbered as (
				    select gen_random_uuid() as id, ticket.id as ticket_id, number::text as text,
				           submitted_at + ((number + 2) / 4) * interval '1 second' as at, number % 3 as kind
				    from ticket, generate_series(1, 148) as number
				    where code = :code
				), messages as (
				    insert into message (id, ticket_id, author, name, text, sent_at)
				    select id, ticket_id, 'staff', 'Gül', text, at from numbered where kind = 0
				), notes as (
				    insert into note (id, ticket_id, author_address, author_name, text, added_at)
				    select id, ticket_id, 'lab@example.org', 'Gül', text, at from numbered where kind = 1
				)
				insert into ticket_history (id, ticket_id, what, detail, at)
				select id, ticket_id, 'files', text, at from numbered where kind = 2
				""").bind("code", receipt.code()).then().block();
		StaffBrowser lab = linkOf(receipt, LAB);
		JsonNode latest = part(lab, null);
		JsonNode first = part(lab, latest.path("thread").get(0).path("id").asString());
		assertThat(latest.path("thread")).hasSize(100);
		assertThat(latest.path("earlier").asBoolean()).isTrue();
		assertThat(first.path("thread")).as("with message and event of the submission").hasSize(50);
		assertThat(first.path("earlier").asBoolean()).isFalse();
		List<JsonNode> lines = Stream.of(first, latest).flatMap((part) -> part.path("thread").valueStream()).toList();
		assertThat(lines).extracting((line) -> line.path("id").asString()).doesNotHaveDuplicates();
		assertThat(lines).extracting((line) -> Instant.parse(line.path("at").asString())).isSorted();
		assertThat(first.path("lastMessageId")).isEqualTo(latest.path("lastMessageId"));
	}

	@Test
	void namesFilesThatDidNotArriveUntilTheyDo() {
		Receipt receipt = aLabTicket();
		StaffBrowser lab = linkOf(receipt, LAB);
		idOf(lab.post("/answers", Map.of("text", "Kılavuz ektedir.", "missingAttachments", List.of("kılavuz.pdf"))));
		idOf(lab.post("/notes", Map.of("text", "Fotoğraf da var.", "missingAttachments", List.of("oda.jpg"))));
		assertThat(missingOf(lab)).containsExactly("kılavuz.pdf", "oda.jpg");
		idOf(lab.post("/notes", Map.of("text", "Bu oda.", "attachments",
				List.of(receiptFor(UUID.randomUUID(), "oda.jpg"), receiptFor(UUID.randomUUID(), "kılavuz.pdf")))));
		assertThat(missingOf(lab)).containsExactly("kılavuz.pdf");
	}

	private static List<String> missingOf(StaffBrowser browser) {
		return part(browser, null).path("thread")
			.valueStream()
			.flatMap((line) -> line.path("missingAttachments").valueStream())
			.map(JsonNode::asString)
			.toList();
	}

	@Test
	void linksToTheMailThatAMessageCameAs() {
		Receipt receipt = aLabTicket();
		UUID mail = UUID.randomUUID();
		this.database.sql("update message set mail_id = :mail where ticket_id = :ticket")
			.bind("mail", mail)
			.bind("ticket", idOf(receipt))
			.then()
			.block();
		linkOf(receipt, LAB).show()
			.expectBody()
			.jsonPath("$.thread[0].originalUrl")
			.value((url) -> assertThat((String) url).startsWith("/api/mails/" + mail + "?expires="));
	}

	@Test
	void changesNothingByReading() {
		Receipt receipt = aLabTicket();
		StaffBrowser lab = linkOf(receipt, LAB);
		StaffBrowser fulya = linkOf(receipt, FULYA);
		lab.post("/take").expectStatus().isNoContent();
		List<String> before = contents();
		lab.show().expectStatus().isOk();
		fulya.show().expectStatus().isOk();
		lab.in("scanner").show().expectStatus().isForbidden();
		lab.in("scanner").get("/link").expectStatus().isOk();
		lab.with("forged").show().expectStatus().isNotFound();
		assertThat(contents()).isEqualTo(before);
	}

	private static JsonNode part(StaffBrowser browser, @Nullable String before) {
		byte[] body = browser.show(before).expectStatus().isOk().expectBody().returnResult().getResponseBodyContent();
		return JsonMapper.builder().build().readTree(body);
	}

	private List<String> contents() {
		return this.database.sql("""
				select table_name::text from information_schema.tables
				where table_schema = 'public' and table_name not in ('outbox', 'flyway_schema_history')
				order by 1
				""")
			.map((row) -> row.get(0, String.class))
			.all()
			.concatMap((table) -> this.database
				.sql("select '%s ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from %s t"
					.formatted(table, table))
				.map((row) -> row.get(0, String.class))
				.one())
			.collectList()
			.block();
	}

}
