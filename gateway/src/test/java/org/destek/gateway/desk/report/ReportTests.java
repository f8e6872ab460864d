package org.destek.gateway.desk.report;

import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.destek.gateway.StubService.Seen;
import org.destek.gateway.desk.OpenDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** What the report shows, and the files of it. */
class ReportTests extends OpenDesk {

	@Test
	void saysInSentencesWhatThereIsToKnow() {
		Document page = Jsoup.parse(read("/desk/report").body());
		assertThat(page.title()).isEqualTo("Rapor · Kasım 2026 · Destek Sistemi");
		assertThat(page.select(".says li").eachText()).containsExactly(
				"Kasım 2026: 1.214 talep geldi; bir önceki dönemde 198.",
				"Yarısı 3 saat 20 dakika, 10 talepten 9’u 2 iş günü içinde yanıtlandı.",
				"1.201 talep çözüldü. Taleplerin yarısı 1 iş günü içinde çözüldü.",
				"13 talep hâlâ açık; bunlardan 2 tanesi henüz hiç yanıt almadı. Yeniden açılan: 6.",
				"En yoğun gün: 12 Kasım Perşembe, 1.183 talep.",
				"“Sorununuz çözüldü mü?” sorusuna 48 yanıt geldi: 41 evet, 5 kısmen, 2 hayır. Evet diyenler: %85.");
		assertThat(page.select(".report .notice")).isEmpty();
		assertThat(page.select(".people li").text()).contains("Ayşe Karaca",
				"48 ilk yanıt; yarısı 2 saat 5 dakika içinde. Çözülen: 40, yeniden açılan: 1.");
	}

	@Test
	void speaksEnglish() {
		Document page = Jsoup.parse(get("/desk/report?lang=en", "Cookie", this.cookie).body());
		assertThat(page.select(".says li").eachText()).contains(
				"November 2026: 1,214 requests came; 198 in the period before.",
				"Half were answered within 3 hours 20 minutes, 9 of 10 within 2 working days.");
		assertThat(page.select(".people li").text()).contains("48 first answers; half within 2 hours 5 minutes.");
		assertThat(page.select(".chart.hours tbody th").first().text()).isEqualTo("00:00–01:00");
	}

	@Test
	void saysNoPercentOfFewerThanFiveAnswersAndNoTimeThatNobodyKnows() {
		Document page = Jsoup.parse(read("/desk/report").body());
		assertThat(page.select(".topics li").get(0).text())
			.contains("Staj <b>Sistemi</b>", "4 yanıt geldi: 2 evet, 1 kısmen, 1 hayır.",
					"Hedef 2 iş günü; bu sürede yanıtlanan: %93.")
			.doesNotContain("Evet diyenler");
		assertThat(page.select(".topics li").get(1).text()).contains("Yanıt süresi için henüz yeterli veri yok.")
			.doesNotContain("Hedef");
		assertThat(page.select(".topics li").get(1).select("svg")).isEmpty();
	}

	@Test
	void drawsPlotsThatSayTheirNumbersInWordsAndInATable() {
		Document page = Jsoup.parse(read("/desk/report").body());
		assertThat(page.select(".chart h2").eachText()).containsExactly("Günlere göre", "Haftanın günlerine göre",
				"Saatlere göre");
		assertThat(page.select(".chart svg[role=img]")).hasSize(3).allSatisfy((svg) -> {
			assertThat(svg.select("title, desc").eachText()).hasSize(2).doesNotContain("");
			assertThat(svg.attr("aria-labelledby").split(" ")).allMatch((id) -> page.getElementById(id) != null);
		});
		assertThat(page.select(".chart.days rect")).hasSize(30);
		assertThat(page.select(".chart.days tr:has(th:contains(12 Kasım Perşembe)) td").text()).isEqualTo("1.183");
		assertThat(page.select(".chart.weekdays tbody th").first().text()).isEqualTo("Pazartesi");
		assertThat(page.select(".chart.hours rect").get(9).attr("height")).isEqualTo("120.0");
		assertThat(page.select("table").text()).contains("Öteki birimler 734", "Form 1.200", "pigeon 14");
		assertThat(page.select("script:not([src]), [style], [onclick]")).isEmpty();
	}

	@Test
	void drawsMonthsOfALongPeriodAndNothingOfNothing() {
		Document page = Jsoup.parse(read("/desk/report?topic=few").body());
		assertThat(page.select("h1").text()).isEqualTo("Rapor · 2026");
		assertThat(page.select(".says li").eachText())
			.containsExactly("2026: hiç talep gelmedi; bir önceki dönemde 0.");
		assertThat(page.select(".chart, .people, .pair table")).isEmpty();
		assertThat(page.select(".notice").text()).contains("Eski talepler hâlâ sayılıyor");
	}

	@Test
	void keepsPeriodAndTopicInEveryLink() {
		Document page = Jsoup.parse(read("/desk/report?from=2026-11-01&to=2026-11-30&topic=staj&x=y").body());
		assertThat(TICKET.seen()).extracting(Seen::uri)
			.contains("/api/desk/report?from=2026-11-01&to=2026-11-30&topic=staj");
		assertThat(page.select(".takes a").eachAttr("href"))
			.allMatch((address) -> address.endsWith("?from=2026-11-01&to=2026-11-30&topic=staj"));
		assertThat(page.select(".queues a").eachAttr("href")).allMatch((address) -> address.endsWith("&topic=staj"));
		assertThat(page.select("#topic option[selected]").text()).isEqualTo("Staj Yönetim Sistemi");
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasTyped() {
		HttpResponse<String> answer = open("/desk/report?from=2026-11-01&topic=bogus");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Listeden bir konu seçiniz.", "value=\"2026-11-01\"", "Hata: ");
	}

	@Test
	void isNothingForWhoMaySeeNone() {
		assertThat(open("/desk/report?topic=none").statusCode()).isEqualTo(404);
		assertThat(open("/desk/report/tickets.csv?topic=none").statusCode()).isEqualTo(404);
		assertThat(header(get("/desk/report"), "Location")).startsWith("/desk/sign-in");
	}

	@Test
	void handsOutFiguresAndTicketsAsFiles() {
		HttpResponse<String> figures = open("/desk/report/figures.csv");
		assertThat(header(figures, "Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(header(figures, "Content-Disposition"))
			.isEqualTo("attachment; filename=\"rapor-2026-11-01-2026-11-30.csv\"");
		assertThat(header(figures, "Cache-Control")).isEqualTo("no-store");
		assertThat(figures.body()).startsWith("\uFEFFBölüm;Ad;Talep;")
			.contains("\r\nTümü;Kasım 2026;1214;13;2;6;200;960;480;;;;41;5;2\r\n",
					"\r\nKonu;Staj <b>Sistemi</b>;800;3;1;4;40;480;480;960;960;93;2;1;1\r\n",
					"\r\nBirim;'=Mühendislik Fakültesi;480\r\n", "\r\nSaat;09.00–10.00;1200\r\n")
			.doesNotContain("Ayşe");
		HttpResponse<String> tickets = open("/desk/report/tickets.csv");
		assertThat(tickets.body().split("\r\n")).hasSize(3)
			.contains("K7M-3XR-9TQ2;staj;Çözüldü;Form;2026-11-12 09:05;;2026-11-12 11:05;;120;1;Kısmen",
					";staj;Çözüldü;Form;2026-11-12 09:05;;2026-11-12 11:05;;120;1;Kısmen");
		HttpResponse<String> ods = open("/desk/report/tickets.ods");
		assertThat(header(ods, "Content-Type")).isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
		assertThat(ods.body()).startsWith("PK");
	}

}
