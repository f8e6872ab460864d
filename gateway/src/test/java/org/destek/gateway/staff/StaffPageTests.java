package org.destek.gateway.staff;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the office's page shows. */
class StaffPageTests extends OpenStaffPage {

	private static final String ME = "{\"address\":\"mehmet@example.org\",\"name\":\"Mehmet Öztürk\"}";

	@Test
	void showsTheWholeThreadAndWhoAsks() {
		String page = read(PAGE).body();
		assertThat(page).contains("Mehmet Öztürk", "Ben değilim", "Bu talep kimsede değil", "Üzerime al", "Ata…",
				"Kapat…", "Konuyu değiştir…",
				"Bu konudaki taleplerin yarısı 3 saat, 10 talepten 9’u 1 iş günü içinde yanıtlanıyor.",
				"İç not: talep sahibi görmez", "Gökhan Şimşek üzerine aldı · ", "•••••••0146", "Göster", "Yazılmadı",
				"href=\"/staff/tickets/ABC-DEF-2345/enter/another\">Ders kaydı</a>", "ABC-DEF-2345",
				"<span dir=\"auto\">Yemekhane kartı</span>", "2 talep, çözüldü",
				"/api/mails/9a1?expires=1&amp;key=k&amp;signature=s", "Bekletilen yanıtlar",
				"Ayşe K. · ayse.kisisel@example.com", "Talep üzerinize alınır.", "Gönderince durum",
				"Talep sahibi bekleniyor", "name=\"seen\" value=\"m1\"");
		assertThat(page).contains("Staj &lt;b&gt;başvurum").doesNotContain("<script>", "??", "style=\"", "onclick");
		assertThat(page.split("<h1", -1)).hasSize(2);
		assertThat(read(PAGE + "?lang=en").body()).contains("<html lang=\"en\">", "Nobody has this request", "Not me")
			.doesNotContain("??");
	}

	@Test
	void leadsToEarlierMessagesAndBack() {
		assertThat(read(PAGE).body()).contains("href=\"" + PAGE + "?before=m1\">Önceki mesajlar</a>");
		String before = UUID.randomUUID().toString();
		String part = read(PAGE + "?before=" + before).body();
		assertThat(TICKET.lastSeen().uri()).isEqualTo(API + "?before=" + before);
		assertThat(part)
			.contains("Yazışmanın önceki bir bölümünü okuyorsunuz.", "href=\"" + PAGE + "\">En yeni mesajlara dön</a>")
			.doesNotContain("id=\"answer\"", "id=\"held\"");
	}

	@Test
	void saysInWordsThatARequestHasJustCome() {
		this.staffApi.waitingSince(Instant.now());
		assertThat(read(PAGE).body()).contains("1 dakikadan kısa süredir bekliyor.");
	}

	@Test
	void showsWhatAHeldReplyBringsBesidesItsText() {
		String held = read(PAGE).body().replaceFirst("(?s).*id=\"held\"", "");
		assertThat(held).contains("/api/mails/9a2?expires=1&amp;key=k&amp;signature=s", "Özgün e-posta", "onay.pdf",
				"/api/attachments/f2?signature=x", "Gönderirseniz bu komut da çalışır: #kapat");
		assertThat(read(PAGE + "?lang=en").body()).contains("Sending it also runs this command: #kapat",
				"Original mail");
	}

	@Test
	void saysHowManyWereNotified() {
		assertThat(read(PAGE).body()).contains("Bildirim 1 görevliye gönderildi · ",
				"Bildirim 3 görevliye gönderildi · ");
		assertThat(read(PAGE + "?lang=en").body()).contains("1 staff member was notified · ",
				"3 staff were notified · ");
	}

	@Test
	void saysWhoHasIt() {
		this.staffApi.standing("answered", ME);
		assertThat(read(PAGE).body()).contains("İlgilenen: Mehmet Öztürk", "Bırak")
			.doesNotContain("Üzerime al", "Talep üzerinize alınır.");
		this.staffApi.standing("answered", "{\"address\":\"ayse@example.org\",\"name\":\"Ayşe Karaca\"}");
		assertThat(read(PAGE).body()).contains("İlgilenen: Ayşe Karaca", "Üzerime al").doesNotContain("Bırak");
		this.staffApi.standing("closed", "null");
		assertThat(read(PAGE).body()).contains("Bu talep kapandı").doesNotContain("Üzerime al", "id=\"answer\"");
	}

}
