package org.destek.gateway.staff;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.gateway.FakeDeskApi;
import org.destek.gateway.FakeServices;
import org.destek.gateway.StubService.Seen;
import org.destek.gateway.desk.OpenDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** How a ticket is sorted at the desk, and found again. */
class SortingTests extends OpenDesk {

	private static final String PAGE = "/desk/tickets/" + FakeServices.CODE;

	private static final String API = "/api/staff/tickets/" + FakeServices.CODE;

	@Test
	void showsPriorityTagsAndDayAndWhoSetThem() {
		assertThat(read(PAGE).body()).contains("Öncelik: Acil", "href=\"/desk?tag=eduroam\"", ">#eduroam</a>",
				"Son gün: 4 Aralık 2026", "value=\"2026-12-04\"", "<option value=\"ağ\">",
				"önceliği değiştirdi: Acil · ", "son günü değiştirdi: 4 Aralık 2026 · ",
				"son günü değiştirdi: konunun süresi · ");
		assertThat(read(PAGE + "?lang=en").body()).contains("Priority: Urgent", "Due: ", "Remove the due day",
				"changed the due day: the topic’s time · ");
	}

	@ParameterizedTest
	@CsvSource({ "priority,priority,high,Öncelik kaydedildi.", "tag,tags,kampüs,Etiket eklendi.",
			"untag,tags,eduroam,Etiket kaldırıldı.", "due,due,2026-12-05,Son gün kaydedildi." })
	void takesEachByAFormAlone(String act, String field, String value, String sentence) {
		HttpResponse<String> done = submit(PAGE + "/" + act, field + "=" + value);
		assertThat(header(done, "Location")).isEqualTo(PAGE + "?done=" + act);
		assertThat(TICKET.seen()).filteredOn((seen) -> seen.method().equals("POST") && seen.uri().startsWith(API))
			.extracting(Seen::uri)
			.containsExactly(API + "/" + act);
		assertThat(read(PAGE + "?done=" + act).body()).contains(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "priority,Talebin önceliği nedir?", "tag,Talebe hangi etiketleri veriyorsunuz?",
			"due,Talep en geç ne zaman sonuçlanmalı?" })
	void asksOnAPageOfItsOwnToo(String act, String title) {
		assertThat(read(PAGE + "/" + act).body()).contains(title, "Vazgeç", ">Elif Yıldız</dd>");
	}

	@Test
	void givesBackWhatWasTypedWrong() {
		TICKET.on("POST " + API + "/tag", 422, "application/problem+json",
				"{\"type\":\"urn:destek:problem:invalid-fields\",\"status\":422,\"errors\":[{\"field\":\"tags\",\"code\":\"format\",\"message\":\"Etiket böyle olamaz.\"}]}");
		HttpResponse<String> wrong = submit(PAGE + "/tag", "tags=%3Cb%3E");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Etiket böyle olamaz.", "value=\"&lt;b&gt;\"");
	}

	@Test
	void marksAndNarrowsTheList() {
		this.deskApi.listing(null,
				FakeDeskApi.row("K7M-3XR-9TQ2")
					.replace("\"overdue\"", "\"priority\":\"urgent\",\"tags\":[\"ağ 2\"],\"overdue\""),
				FakeDeskApi.row("ABC-DEF-2345"));
		String page = read("/desk?queue=mine&tag=a%C4%9F&priority=urgent&lang=tr").body();
		assertThat(page)
			.contains("Etiket: ağ", "Öncelik: Acil", "class=\"priority urgent\">Acil</strong>",
					"href=\"/desk?queue=mine&amp;tag=a%C4%9F%202&amp;priority=urgent\"",
					"<option value=\"urgent\" selected=\"selected\">Acil</option>")
			.doesNotContain("class=\"priority normal\"");
		assertThat(TICKET.seen()).extracting(Seen::uri)
			.contains("/api/desk/tickets?queue=mine&tag=a%C4%9F&priority=urgent");
	}

}
