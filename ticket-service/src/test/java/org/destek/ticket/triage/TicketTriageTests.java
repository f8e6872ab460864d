package org.destek.ticket.triage;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/** How the office sorts a ticket from its page. */
class TicketTriageTests extends RunningDesk {

	@Test
	void showsHowATicketIsSortedAndWhoDidIt() {
		Receipt receipt = aLabTicket();
		StaffBrowser lab = linkOf(receipt, LAB);
		lab.show().expectBody().jsonPath("$.priority").isEqualTo("normal").jsonPath("$.tags").isEmpty();
		done(lab.post("/priority", Map.of("priority", "Yüksek")));
		done(lab.post("/tag", Map.of("tags", "EDUROAM, Kablosuz")));
		done(lab.post("/untag", Map.of("tags", "kablosuz")));
		done(lab.post("/due", Map.of("due", "2126-01-01")), 422);
		lab.show()
			.expectBody()
			.jsonPath("$.priority")
			.isEqualTo("high")
			.jsonPath("$.tags")
			.isEqualTo(List.of("eduroam"))
			.jsonPath("$.thread[?(@.kind == 'event')].what")
			.isEqualTo(List.of("notified", "priority", "tag", "untag"))
			.jsonPath("$.thread[?(@.what == 'tag')].detail")
			.isEqualTo("eduroam, kablosuz");
	}

	@Test
	void notesNothingThatIsSoAlready() {
		Receipt receipt = aLabTicket();
		StaffBrowser lab = linkOf(receipt, LAB);
		for (int i = 0; i < 2; i++) {
			done(lab.post("/priority", Map.of("priority", "urgent")));
			done(lab.post("/tag", Map.of("tags", "bir")));
			done(lab.post("/untag", Map.of("tags", "iki")));
			done(lab.post("/due", Map.of("due", "")));
		}
		assertThat(this.database.sql("""
				select what from ticket_history
				 where ticket_id = :id and what in ('priority', 'tag', 'untag', 'due') order by sequence
				""").bind("id", idOf(receipt)).mapValue(String.class).all().collectList().block())
			.containsExactly("priority", "tag");
	}

	@Test
	void isDueByTheEndOfADay() {
		Receipt receipt = aLabTicket();
		StaffBrowser lab = linkOf(receipt, LAB);
		String day = this.time.instant().plus(Duration.ofDays(3)).toString().substring(0, 10);
		done(lab.post("/due", Map.of("due", day)));
		lab.show().expectBody().jsonPath("$.dueAt").isEqualTo(day + "T20:59:00Z");
		done(lab.post("/due", Map.of("due", "")));
		lab.show().expectBody().jsonPath("$.dueAt").doesNotExist();
	}

	@Test
	void tellsWhatIsWrong() {
		StaffBrowser lab = linkOf(aLabTicket(), LAB);
		for (Map<String, String> wrong : List.of(Map.of("priority", "çok"), Map.of("tags", "<b>"), Map.of("tags", ""),
				Map.of("tags", "a,b,c,d,e,f,g,h,i,j,k"), Map.of("due", "yarın"), Map.of("due", "2001-01-01"))) {
			String act = wrong.containsKey("tags") ? "/tag" : "/" + wrong.keySet().iterator().next();
			lab.post(act, wrong)
				.expectStatus()
				.isEqualTo(422)
				.expectBody()
				.jsonPath("$.errors[0].field")
				.isEqualTo(wrong.keySet().iterator().next());
		}
	}

	@Test
	void takesNothingForATicketThatIsClosedOrSomebodyElses() {
		Receipt receipt = aLabTicket();
		StaffBrowser lab = linkOf(receipt, LAB);
		this.database.sql("update ticket set status = 'closed', waiting_since = null where id = :id")
			.bind("id", idOf(receipt))
			.then()
			.block();
		done(lab.post("/priority", Map.of("priority", "low")), 409);
		done(lab.post("/tag", Map.of("tags", "geç")), 409);
		done(linkOf(aLabTicket(), LAB).at(aLibraryTicket().code()).post("/tag", Map.of("tags", "bir")), 404);
	}

	@Test
	void suggestsTagsOfTheSameTopicAlone() {
		StaffBrowser lab = linkOf(aLabTicket(), LAB);
		done(lab.post("/tag", Map.of("tags", "yazıcı, ağ")));
		this.database.sql("update ticket set tags = '{gizli}' where id = :id")
			.bind("id", idOf(aLibraryTicket()))
			.then()
			.block();
		lab.show()
			.expectBody(JsonNode.class)
			.value((view) -> assertThat(view.path("usedTags").valueStream().map(JsonNode::asString))
				.contains("yazıcı", "ağ")
				.doesNotContain("gizli"));
	}

	private static void done(ResponseSpec response) {
		done(response, 204);
	}

	private static void done(ResponseSpec response, int status) {
		response.expectStatus().isEqualTo(status);
	}

}
