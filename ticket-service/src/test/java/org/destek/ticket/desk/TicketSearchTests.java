package org.destek.ticket.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding a request again by what somebody remembers of it. */
class TicketSearchTests extends RunningList {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ders kayıtlarım açılmıyor      | kayıt
			ders kayıtlarım açılmıyor      | kayitlar
			ders kayıtlarım açılmıyor      | KAYIT
			ogrenci belgesi istiyorum      | öğrenci
			Öğrencilerimizin belgesi       | ogrenci
			Şifremi unuttum                | sifre
			Sifremi unuttum                | ŞİFRE
			İSTANBUL yerleşkesi            | istanbul
			istanbul yerleşkesi            | İSTANBUL
			İstanbul'da ağ yok             | ISTANBUL
			ISPARTA yerleşkesi             | ısparta
			ısparta yerleşkesi             | Isparta
			Isparta yerleşkesi             | isparta
			su ılık akıyor                 | ILIK
			su ILIK akıyor                 | ilik
			Güneş çok parlak               | gunes
			Üniversitesi kartı             | üniversite
			WIFI çalışmıyor                | wifi
			wi-fi çalışmıyor               | WI-FI
			kitabı geri vermedim           | kitap
			kitap ödünç aldım              | kitabı
			eduroama bağlanamıyorum        | eduroam
			“eduroam” çalışmıyor           | eduroam
			10.10.2026 sınavı              | 10.10.2026
			""")
	void findsWordsHoweverTheyAreSpelled(String text, String typed) {
		String code = written("Konu", text);
		written("Başka", "bambaşka bir şey");
		assertThat(codes(list("q", typed))).containsExactly(code);
	}

	@Test
	void findsAWordInEveryPart() {
		String code = written((ticket) -> ticket.subject("Yazıcı kurulumu")
			.text("Kırtasiye odasında")
			.by("Zübeyde Karaca", "zubeyde.karaca+x@ogr.example.org", "Orman Fakültesi")
			.withFile("fatura_son-hali.pdf"));
		written("Başka", "bambaşka bir şey");
		note(code, "Garantisi bitmiş");
		for (String typed : List.of("yazıcı", "kırtasiye", "karaca", "zubeyde.karaca+x@ogr.example.org",
				"ogr.example.org", "orman", "fatura", "fatura_son-hali.pdf", "garanti", "yazıcı garantisi karaca")) {
			assertThat(codes(list("q", typed))).as(typed).containsExactly(code);
		}
		assertThat(codes(list("q", "yazıcı yok"))).isEmpty();
	}

	@Test
	void findsACodeAsItIsTyped() {
		String code = written("Konu", "Metin");
		written("Konu", "Metin");
		for (String typed : List.of(code, code.toLowerCase(Locale.ROOT), code.replace("-", ""), code.replace("-", " "),
				"  " + code + " ", code.substring(0, 8), code.substring(0, 7))) {
			assertThat(codes(list("q", typed))).as(typed).containsExactly(code);
		}
	}

	@Test
	void findsClosedOnesToo() {
		String code = written((ticket) -> ticket.status("closed").subject("Projektör"));
		assertThat(codes(list("q", "projektör"))).containsExactly(code);
		assertThat(codes(list("q", "projektör", "queue", "open"))).isEmpty();
	}

	@Test
	void findsPhrases() {
		String code = written("Konu", "ders kaydı açılmadı");
		written("Konu", "kaydı açılmadı ders");
		assertThat(codes(list("q", "\"ders kaydı\""))).containsExactly(code);
		assertThat(codes(list("q", "“ders kaydı”"))).containsExactly(code);
		assertThat(codes(list("q", "ders kaydı"))).hasSize(2);
	}

	@Test
	void findsWhatIsMeantWhereAWordIsMisspelled() {
		String code = written((ticket) -> ticket.subject("Kalibrasyon cihazı").by("Abdülkerim Öz", "a@b.example", "X"));
		assertThat(codes(list("q", "kalibrsyon"))).containsExactly(code);
		assertThat(codes(list("q", "abdulkerm"))).containsExactly(code);
		assertThat(codes(list("q", "kalibrsyon yokboyle"))).isEmpty();
	}

	@Test
	void narrowsByWhatIsTypedBeforeAColon() {
		String code = written((ticket) -> ticket.text("mikroskop")
			.assignedTo(FULYA)
			.status("answered")
			.at(Instant.parse("2025-05-10T09:00:00Z")));
		written((ticket) -> ticket.text("mikroskop").at(Instant.parse("2025-06-10T09:00:00Z")));
		for (String typed : List.of("status:answered", "durum:yanıt", "person:fulya", "kişi:\"Fulya Dağ\"",
				"before:2025-06-01", "önce:1.6.2025", "after:2025-05-10 before:2025-05-11", "person:" + FULYA)) {
			assertThat(codes(list("q", "mikroskop " + typed))).as(typed).containsExactly(code);
		}
		assertThat(codes(list("q", "mikroskop topic:" + this.topic))).hasSize(2);
		for (String typed : List.of("topic:kutuphane", "person:yok", "status:yok", "before:yok", "after:2025-07-01")) {
			assertThat(codes(list("q", "mikroskop " + typed))).as(typed).isEmpty();
		}
		assertThat(codes(list("q", "person:fulya"))).containsExactly(code);
	}

	@Test
	void findsOnlyWhatTheViewerMaySee() {
		String others = "konu-" + UUID.randomUUID();
		String hidden = written((ticket) -> ticket.topic(others).text("santrifüj"));
		assertThat(codes(list("q", "santrifüj"))).isEmpty();
		assertThat(codes(list("q", hidden))).isEmpty();
		assertThat(codes(list("q", "santrifüj topic:" + others))).isEmpty();
		assertThat(codes(listOf(this.me + " " + others, "q", "santrifüj"))).containsExactly(hidden);
	}

	@Test
	void neverFindsAnIdentityNumber() {
		String number = TicketForm.NATIONAL_ID;
		String code = written((ticket) -> ticket.subject("No " + number)
			.text("TC" + number
					+ " ve 100 000 001 46 ve 100-000-00146, ١٠٠٠٠٠٠٠١٤٦, １００００００ ０１４６, •••••••••46, 10*******46")
			.by("Elif " + number, number + "@example.org", number)
			.withFile(number + ".pdf"));
		for (String typed : List.of(number, "TC" + number, "\"100 000 001 46\"", "100-000-00146", "10000000146 elif",
				"•••••••••46", "10*******46", "١٠٠٠٠٠٠٠١٤٦", "\"100 000\"", "00146")) {
			assertThat(codes(list("q", typed))).as(typed).isEmpty();
		}
		assertThat(wordsOf(code)).doesNotContain("146", "100").doesNotContainPattern("\\d{9}");
		assertThat(list("q", "elif").at("/tickets/0/excerpt").asString()).doesNotContainPattern("\\d{3}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", ":*", "a:*", "'", "''", "\"", "\"\"", "\\", "\\'", "a & b", "!a", "(a", "a)",
			"<->", "a <-> b", "|", "&", "topic:", "topic:\"", ":", "::", "a:b:c", "\u0000", "a\u0000b", "\ud800",
			"½½½½", "㎏㎏㎏㎏", "http://x.example/?a=b&c=d'", "1e5", "-1", "1.5e-10", "ve", "bir ve", "ŉŉŉŉ", "ﬁnans",
			"i̇stanbul", "😀", "'; drop table ticket; --", "person:\\", "before:9999-99-99", "after:-1",
			"after:+999999999-01-01" })
	void neverFailsWhateverIsTyped(String typed) {
		written(typed.replaceAll("[\u0000\ud800]", " "), typed.replaceAll("[\u0000\ud800]", " "));
		assertThat(list("q", typed).path("tickets").isArray()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("longTexts")
	void neverFailsHoweverLongItIs(String typed) {
		assertThat(list("q", typed).path("tickets").isArray()).isTrue();
	}

	static List<String> longTexts() {
		return List.of("a".repeat(5000), "kelime ".repeat(1400), "\"".repeat(5000), "ğ ".repeat(2500),
				"abcd:".repeat(1000), "a-".repeat(2500));
	}

	@Test
	void keepsWordsOfAnyText() {
		String hostile = "漢字".repeat(2000) + " " + "x".repeat(3000) + " ŉ ′ ″ '\\ \" " + "a1 ".repeat(900);
		String code = written("Konu", hostile + " karabuğday");
		assertThat(codes(list("q", "karabuğday"))).containsExactly(code);
	}

	@Test
	void takesATicketThatHasNoMessage() {
		this.database
			.sql("""
					insert into ticket (id, code, topic, subject, status, requester_name, requester_email, requester_unit,
					                    language, access_key_hash, submitted_at)
					values (gen_random_uuid(), :code, :topic, 'Spektrometre', 'open', 'A', 'a@b.example', 'X', 'tr', '', now())
					""")
			.bind("code", UUID.randomUUID().toString())
			.bind("topic", this.topic)
			.then()
			.block();
		assertThat(codes(list("q", "spektrometre"))).hasSize(1);
	}

	@Test
	void keepsWordsOfALongThread() {
		String code = written("Konu", "ilkbahar");
		this.database
			.sql("""
					insert into message (id, ticket_id, author, name, text, sent_at)
					select gen_random_uuid(), :ticket, 'staff', 'x', repeat('söz' || n || ' ', 1500), now() + n * interval '1 minute'
					  from generate_series(1, 300) as n
					""")
			.bind("ticket", ticket(code))
			.then()
			.block(Duration.ofMinutes(1));
		assertThat(codes(list("q", "ilkbahar söz300"))).containsExactly(code);
	}

	@Test
	void showsWhereTheWordsStand() {
		written("Konu",
				"Merhaba,\n" + "uzun bir giriş ".repeat(30) + "kayıtlarım <b>açılmıyor</b> " + "ve son ".repeat(60));
		String excerpt = list("q", "kayıt").at("/tickets/0/excerpt").asString();
		assertThat(excerpt).contains("\uE000kayıtlarım\uE001 <b>açılmıyor</b>")
			.startsWith("… ")
			.endsWith(" …")
			.hasSizeLessThan(260);
	}

	@Test
	void leadsThroughAllPagesOfWhatWasFound() {
		for (int i = 0; i < 7; i++) {
			Duration age = Duration.ofMinutes(i);
			written((ticket) -> ticket.text("osiloskop").at(ago(age)));
		}
		String next = list("q", "osiloskop", "limit", "5").path("next").asString();
		assertThat(codes(list("q", "osiloskop", "limit", "5", "after", next))).hasSize(2);
	}

	private void note(String code, String text) {
		this.database.sql("""
				insert into note (id, ticket_id, author_address, author_name, text, added_at)
				values (gen_random_uuid(), :ticket, 'a@b.example', 'A', :text, now())
				""").bind("ticket", ticket(code)).bind("text", text).then().block();
	}

	private String wordsOf(String code) {
		return this.database.sql("select cast(words as text) from ticket_words where ticket_id = :ticket")
			.bind("ticket", ticket(code))
			.mapValue(String.class)
			.one()
			.block();
	}

}
