package org.destek.notification.template;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.destek.links.StaffLink;
import org.destek.links.StaffLinks;

import static org.assertj.core.api.Assertions.assertThat;

/** What the mails to the office say. */
class StaffMailTests extends RenderedLetters {

	@Test
	void staffMailHoldsFactsWordsAndFiles() {
		RenderedMail mail = this.templates.render(StaffLetters.newRequest("tr"));
		assertThat(mail.subject()).isEqualTo("[K7M-3XR-9TQ2] Staj başvurum onaylanmış görünmüyor");
		assertThat(mail.text()).contains("Yeni talep: Staj başvurum onaylanmış görünmüyor", "Talep sahibi: Elif Yıldız",
				"E-posta: elif.yildiz@ogr.example.edu", "Birim: Mühendislik Fakültesi, Bilgisayar Mühendisliği",
				"Dahili: 3142", "Gönderildi: 23 Kasım 2026 Pazartesi, 14.05", "> Staj başvurum BYS’de",
				"> Stajım 1 Aralık’ta başlıyor.", "staj-basvuru-formu.pdf (412 KB)", "onay-ekranı ğüşıöç.png (1,9 MB)",
				"Dosya bağlantılarının son günü: 30 Kasım 2026.",
				"Staj Yönetim Sistemi görevlisi olduğunuz için gönderildi.");
		assertThat(mail.html()).contains("elif.yildiz@ogr.example.edu", "1,9 MB", "“Bölüm onayı bekliyor”")
			.doesNotContain("mailto:");
		assertThat(this.templates.render(StaffLetters.newRequest("en")).text()).contains("(1.9 MB)",
				"Last day of the file links: 30 November 2026.");
	}

	@Test
	void staffMailOffersReplyingTakingThePageAndCommands() {
		RenderedMail mail = this.templates.render(StaffLetters.newRequest("tr"));
		assertThat(mail.text()).contains("Yanıtlamak için bu e-postayı yanıtlayınız",
				"Yazdığınız talep sahibine gider; talep üzerinize alınır.", "Üzerime al:", "?then=take",
				"Talep sayfasını aç:", "#al - talebi üzerime al",
				"#kapat - yanıtla ve kapat\nBütün komutlar: #yardım\n");
		assertThat(this.templates.render(StaffLetters.newRequest("en")).html()).contains(">Take</a>", "#assign",
				"All commands: #help");
	}

	@Test
	void releasedRequestIsOfferedAsANewOne() {
		assertThat(this.templates.render(StaffLetters.released("tr")).text()).contains(
				"Talep yeniden boşta: Staj başvurum onaylanmış görünmüyor", "Bırakan: Gül Şahin.",
				"Talep sahibi: Elif Yıldız", "staj-basvuru-formu.pdf", "Üzerime al:", "?then=take",
				"Talep sayfasını aç:");
		assertThat(this.templates.render(StaffLetters.released("en")).html()).contains("Request is free again: Staj",
				"Released by: Gül Şahin.", ">Take</a>");
	}

	@Test
	void whoHadARequestLearnsWhoHasItNow() {
		assertThat(this.templates.render(StaffLetters.passedOn("tr", "Fulya Dağ", null)).text()).contains(
				"İlgilenen değişti: Staj başvurum onaylanmış görünmüyor", "Değiştiren: Gül Şahin.",
				"Konu başlığı: Staj Yönetim Sistemi", "İlgilenen: Fulya Dağ", "Talep sayfasını aç:");
		assertThat(this.templates.render(StaffLetters.passedOn("en", null, "Something else")).text())
			.contains("With somebody else now: Staj", "Changed by: Gül Şahin.", "Topic: Something else",
					"With: Nobody has it")
			.doesNotContain("/staff/tickets/");
	}

	@Test
	void noteSaysThatAReplyGoesToTheRequester() {
		assertThat(this.templates.render(StaffLetters.colleague("tr", null)).text()).contains("İç not: Staj",
				"talep sahibi görmez", "İç not olarak kalması için ilk satıra #not yazınız.");
	}

	@Test
	void heldReplySaysWhyAndLeadsToThePageThatReleasesIt() {
		assertThat(this.templates.render(StaffLetters.held("tr", "unknown-sender")).text()).contains(
				"Bu yanıtı siz mi yazdınız?", "gul.sahin@ev.example.net", "adınıza yanıt verenler arasında olmadığı",
				"> Tamamdır.", "?then=held");
		assertThat(this.templates.render(StaffLetters.held("tr", "raced")).text())
			.contains("Gül Şahin bu arada talebi yanıtladı. Yazdığınız gönderilmedi, duruyor.");
		assertThat(this.templates.render(StaffLetters.held("tr", "stand-in")).text())
			.contains("Önceki görevli (omer.yilmaz@example.org) artık bu talebe bakmadığı için",
					"sizin yanıtınız olarak gider")
			.doesNotContain("siz mi yazdınız");
		assertThat(this.templates.render(Letters.toConfirm("tr")).text())
			.contains("baska@posta.example.net", "/tickets/K7M-3XR-9TQ2/enter/", "?then=held")
			.doesNotContain("/staff/");
	}

	@Test
	void commandIsAnsweredInOneLine() {
		assertThat(this.templates.render(StaffLetters.command("tr", "assign", null)).text())
			.contains("Yapıldı: talep atandı. İlgilenen: Fulya Dağ.\n");
		assertThat(this.templates.render(StaffLetters.unknownPerson("tr")).text()).contains(
				"Yapılamadı: “fulia” talebin görevlileri", "- Fulya Dağ (fulya.dag@example.org)",
				"Ayrıca 19 seçenek daha var; tümünü talep sayfasında bulursunuz.");
		assertThat(this.templates.render(StaffLetters.command("tr", "unknown", "#kapta")).text())
			.contains("Yapılamadı: “#kapta” komutlar arasında yok.", "talep sahibine gitmedi", "#bekle", "#take");
		assertThat(this.templates.render(StaffLetters.help("tr", List.of("eposta", "diger"))).text())
			.containsSubsequence("#konu kısa-ad\n", "Talep o konu başlığına", "eposta, diger\n", "#yardım\n")
			.doesNotContain("seçenek daha");
		assertThat(this.templates.render(StaffLetters.refusedFiles("tr")).text())
			.contains("Yapıldı: yanıtınız gönderildi.", "- kurulum.exe: bu türde eklenemiyor");
	}

	@Test
	void morningListsWhatWaitsByTopicWithALinkEach() {
		RenderedMail mail = this.templates.render(Letters.digest("tr"));
		assertThat(mail.subject()).isEqualTo("Bekleyen talepler · 24 Kasım 2026 Salı");
		assertThat(mail.text()).contains("Staj Yönetim Sistemi\nAçık: 3 · Kimsede değil: 1 · Geciken: 1",
				"K7M-3XR-9TQ2 · 3 gün · Kimsede değil · Gecikti", "P4W-8HD-2NVA · 5 saat · İlgilenen: Fulya Dağ\n",
				"Ve 1 talep daha.");
		List<StaffLink> staffLinks = STAFF_LINK.matcher(mail.text())
			.results()
			.map((found) -> new StaffLinks(tokens()).verify(found.group(2)).orElseThrow())
			.toList();
		assertThat(staffLinks).hasSize(2).extracting(StaffLink::id).doesNotHaveDuplicates();
		assertThat(staffLinks).extracting(StaffLink::ticketId).first().isEqualTo(Letters.TICKET);
	}

	@Test
	void deputyLearnsWhyTheMailCame() {
		assertThat(this.templates.render(Letters.bounced(StaffLetters.newRequest("tr"))).text())
			.contains("Bu e-posta mehmet.ozturk@example.org adresine ulaşmadı (posta kutusu dolu); yedek görevli");
	}

	@Test
	void reportSaysFiguresInWordsAndLinksToItsPage() {
		RenderedMail mail = this.templates.render(Letters.report("tr", 48));
		assertThat(mail.subject()).isEqualTo("Talep raporu · Kasım 2026");
		assertThat(mail.text()).contains("214 talep geldi; bir önceki dönemde 198.",
				"Yarısı 3 saat 20 dakika, 10 talepten 9’u 2 iş günü içinde yanıtlandı.",
				"Yarısı 1 iş günü içinde çözüldü.", "En yoğun gün: 12 Kasım 2026 Perşembe, 31 talep.",
				"48 yanıt: 48 evet, 0 kısmen, 0 hayır. Evet diyenler: %100.",
				"Hedef 2 iş günü; bu sürede yanıtlanan: %93.",
				"https://destek.example.org/desk/report?from=2026-11-01&to=2026-11-30\n");
		assertThat(mail.html()).contains("/desk/report?from=2026-11-01&amp;to=2026-11-30\"", "3 saat 20 dakika");
		assertThat(this.templates.render(Letters.report("tr", 4)).text()).contains("4 yanıt")
			.doesNotContain("diyenler");
		assertThat(this.templates.render(Letters.report("en", 48)).text()).contains("214 requests came",
				"within 3 hours 20 minutes, 9 of 10 within 2 working days.");
	}

}
