package org.destek.ticket.inboundmail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.testing.contract.EventContract;
import org.destek.ticket.core.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

/** What becomes of mails that begin like a command. */
class CommandMailedTests extends ConsumingOffice {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String FULYA = "fulya.dag@example.org";

	@Autowired
	private DatabaseClient database;

	@BeforeEach
	void forget() {
		this.database.sql("delete from desk_mail").then().block();
	}

	@Test
	void searchesForWhomTheOfficeKnows() {
		Receipt receipt = submitted();
		JsonNode answer = answer(MailedEvents.command("ara", receipt.code()).from(FULYA, null));
		assertThat(answer.path("recipient").path("address").asString()).isEqualTo(FULYA);
		assertThat(answer.path("outcome").asString()).isEqualTo("done");
		assertThat(answer.path("subject").asString()).isEqualTo("Bulundu: 1 talep – " + receipt.code());
		assertThat(answer.path("tickets").path(0).path("code").asString()).isEqualTo(receipt.code());
		assertThat(answer.path("links").path(0).path("path").asString()).isEqualTo("/desk?q=" + receipt.code());
		assertThat(EventContract.faults("desk-mail-answered.v1", answer.toString())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "liste, '', Liste:", "LİSTE, geciken, Liste: geciken", "list, mine, Liste: üzerinizde",
			"liste, olmayan, Yapılamadı: “olmayan”", "arra, kota, Yapılamadı: #arra", "yardim, '', Yapıldı: komutların",
			"talep, K7M-3XR-9TQ2, Yapılamadı: “K7M-3XR-9TQ2” kodlu", "ara, '', Yapılamadı: ne arandığı" })
	void saysInTheSubjectWhetherItWorked(String word, String argument, String subject) {
		JsonNode answer = answer(MailedEvents.command(word, argument).with("subject", "-").with("text", "-"));
		assertThat(answer.path("subject").asString()).startsWith(subject);
		assertThat(EventContract.faults("desk-mail-answered.v1", answer.toString())).isEmpty();
	}

	@Test
	void namesTheNearestOfTheCommands() {
		JsonNode answer = answer(MailedEvents.command("lsite", ""));
		assertThat(answer.path("lines").path(0).asString()).contains("#liste");
		assertThat(answer.path("lines").toString()).contains("#talep K7M-3XR-9TQ2");
	}

	@Test
	void showsATicketWithItsThread() {
		Receipt receipt = submitted();
		answer(receipt, fulya(), TicketStatus.ANSWERED);
		note(idOf(receipt), fulya(), "Bölüme sordum.", List.of(file("not.pdf"))).block();
		consume(MailedEvents.command("talep", receipt.code().toLowerCase(Locale.ROOT)).from(FULYA, null));
		JsonNode shown = lastPublished("ticket-shown.v1", receipt);
		assertThat(shown.path("thread").valueStream().map((each) -> each.path("kind").asString()))
			.containsExactly("requester", "staff", "note");
		assertThat(shown.path("thread").path(2).path("files").path(0).path("name").asString()).isEqualTo("not.pdf");
		assertThat(EventContract.faults("ticket-shown.v1", shown.toString())).isEmpty();
	}

	@Test
	void answersForWhatSomebodyMayNotSeeAsForWhatIsNotThere() {
		Receipt receipt = accepted(aTicket().about("eposta"));
		JsonNode hidden = answer(MailedEvents.command("talep", receipt.code()).from("omer.yilmaz@example.org", null));
		JsonNode unknown = answer(MailedEvents.command("talep", "ZZZ-ZZZ-ZZZZ").from("omer.yilmaz@example.org", null));
		assertThat(published("ticket-shown.v1", receipt)).isEmpty();
		assertThat(hidden.path("subject").asString().replace(receipt.code(), "ZZZ-ZZZ-ZZZZ"))
			.isEqualTo(unknown.path("subject").asString());
		assertThat(hidden.path("lines")).isEqualTo(unknown.path("lines"));
	}

	@Test
	void obeysAMailOnceAndNoForger() {
		MailedEvents mail = MailedEvents.command("liste", "");
		consume(mail);
		consume(mail);
		assertThat(answers(mail)).hasSize(1);
		MailedEvents copy = MailedEvents.command("liste", "").with("messageId", mail.messageId());
		consume(copy);
		assertThat(answers(copy)).isEmpty();
		MailedEvents forged = MailedEvents.command("liste", "").with("authentication", "none");
		consume(forged);
		assertThat(answers(forged)).isEmpty();
		assertThat(this.tickets.find(forged.mailId()).block().topic()).isEqualTo("eposta");
	}

	@Test
	void letsAMailOfOthersBeWhatItWouldBe() {
		MailedEvents request = MailedEvents.command("wifi", "yok").from("elif@ogr.example.org", "Elif");
		consume(request);
		assertThat(this.tickets.find(request.mailId()).block().requester().name()).isEqualTo("Elif");
		MailedEvents stray = MailedEvents.command("wifi", "yok").from("elif@ogr.example.org", "Elif").withNull("topic");
		consume(stray);
		assertThat(this.tickets.find(stray.mailId()).block()).isNull();
		assertThat(answers(request)).isEmpty();
		assertThat(told("command-mail-declined.v1", stray)).singleElement()
			.satisfies((event) -> assertThat(EventContract.faults("command-mail-declined.v1", event.toString()))
				.isEmpty());
	}

	@Test
	void tellsOnceThatAnHourHasHadEnough() {
		for (int each = 0; each < 60; each++) {
			this.database.sql("insert into desk_mail (person, message_id, asked_at) values (:person, :id, now())")
				.bind("person", FULYA)
				.bind("id", "<%s@example.org>".formatted(each))
				.then()
				.block();
		}
		MailedEvents last = MailedEvents.command("liste", "").from(FULYA, null);
		assertThat(answer(last).path("subject").asString()).contains("60 komut");
		MailedEvents more = MailedEvents.command("liste", "").from(FULYA, null);
		consume(more);
		assertThat(answers(more)).isEmpty();
	}

	private JsonNode answer(MailedEvents mail) {
		consume(mail);
		List<JsonNode> answers = answers(mail);
		assertThat(answers).hasSize(1);
		return answers.get(0);
	}

	private List<JsonNode> answers(MailedEvents mail) {
		return told("desk-mail-answered.v1", mail);
	}

	private List<JsonNode> told(String type, MailedEvents mail) {
		UUID id = mail.mailId();
		return this.database.sql("select data from outbox where type = :type and key = :id")
			.bind("type", type)
			.bind("id", id)
			.map((row) -> JSON.readTree(row.get(0, String.class)))
			.all()
			.collectList()
			.block();
	}

}
