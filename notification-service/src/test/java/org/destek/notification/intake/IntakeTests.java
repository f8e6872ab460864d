package org.destek.notification.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.destek.launcher.server.CaughtMail;
import org.destek.launcher.server.MailCatcher;
import org.destek.messaging.inbox.EventHandler;
import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.testing.database.EmptiedTables;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the broker to the mailbox, with the golden events. */
@NotificationServiceTest
@ExtendWith(OutputCaptureExtension.class)
class IntakeTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final MailCatcher MAIL = SharedServers.mail();

	@Autowired
	private DatabaseClient database;

	@Autowired
	private List<EventHandler> handlers;

	@Value("${destek.inbox.ignored-types}")
	private Set<String> ignored;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", SharedServers.kafka().bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic("ticket-events", 12, (short) 1))).all().get();
		}
		Servers.register(registry, MAIL.smtpPort());
	}

	@BeforeEach
	void empty() {
		EmptiedTables.empty(this.database.getConnectionFactory(), "notice", "reply_address");
		MAIL.clear();
	}

	@Test
	void tellsStaffAndRequesterOfASubmittedTicketOnceHoweverOftenItIsHeard(CapturedOutput output) {
		UUID event = UUID.randomUUID();
		publish(event, "ticket-submitted.v1", "with-files");
		publish(event, "ticket-submitted.v1", "with-files");
		publish(UUID.randomUUID(), "ticket-submitted.v1", "least");
		await().atMost(Duration.ofSeconds(30)).until(() -> to("anna.mueller@ogr.example.org").size() == 1);
		await().until(() -> waiting() == 0);
		assertThat(MAIL.messages().stream().map((mail) -> mail.header("Message-ID"))).doesNotHaveDuplicates();
		assertThat(MAIL.messages()).hasSize((int) planned());
		assertThat(to("staj@example.org")).hasSize(1).allSatisfy((mail) -> {
			assertThat(mail.subject()).startsWith("[K7M-3XR-9TQ2] ");
			assertThat(mail.text()).contains("/api/attachments/", "Dosya bağlantılarının son günü:");
		});
		CaughtMail english = to("anna.mueller@ogr.example.org").get(0);
		assertThat(english.subject()).isEqualTo("[QW4-7HN-P2RT] Wireless Network (eduroam)");
		assertThat(english.text()).contains("We have your request").doesNotContain("Anna", "laptop", "library");
		await().until(() -> output.getOut().lines().anyMatch((line) -> line.contains(TRACE) && line.contains("Sent ")));
	}

	@Test
	void sendsLinksThatWereAskedFor() {
		publish(UUID.randomUUID(), "access-link-requested.v1", "one-ticket");
		publish(UUID.randomUUID(), "access-list-requested.v1", "two-tickets");
		await().atMost(Duration.ofSeconds(30)).until(() -> MAIL.messages().size() == 2);
		assertThat(MAIL.messages()).anySatisfy((mail) -> {
			assertThat(mail.subject()).isEqualTo("Açık talepleriniz");
			assertThat(mail.recipients()).containsExactly("isil.ogut@ogr.example.org");
			assertThat(mail.text()).contains("/tickets/K7M-3XR-9TQ2/enter/", "/tickets/B6C-8JK-4MNV/enter/");
		});
		assertThat(MAIL.messages()).anySatisfy((mail) -> {
			assertThat(mail.text()).contains("/enter/").containsOnlyOnce("/tickets/");
			assertThat(mail.header("References")).contains(".requester@example.org>");
		});
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|',
			textBlock = """
					staff-answered.v1 | asks-for-information | isil.ogut@ogr.example.org | Sizden bilgi istendi
					staff-answered.v1 | asks-for-information | fulya.dag@example.org     | Yanıtlandı: Staj başvurum
					staff-answered.v1 | solves-with-a-file   | isil.ogut@ogr.example.org | Yanıtlarsanız yeniden açılır.
					requester-replied.v1 | reopens           | staj@example.org          | Çözülmüş olan talep yeniden açıldı.
					requester-replied.v1 | without-a-file    | staj@example.org          | “IMG_2041 öğrenci belgesi.jpg” ulaşmadı; talep sahibi sonra ekleyebilir.
					requester-replied.v1 | with-folded-lines | staj@example.org          | … 2 satır gösterilmedi
					note-added.v1     | to-a-colleague       | fulya.dag@example.org     | talep sahibi görmez
					ticket-assigned.v1 | by-another          | fulya.dag@example.org     | Size atandı: Staj başvurum
					ticket-assigned.v1 | taken-from-another  | nur.mine@example.org      | İlgilenen: Gül Şahin
					ticket-moved.v1   | away-from-its-holder | nur.mine@example.org     | İlgilenen: Kimsede değil
					ticket-released.v1 | by-its-owner        | fulya.dag@example.org     | Talep yeniden boşta: Staj başvurum
					ticket-moved.v1   | from-another-topic   | staj@example.org          | Önceki konu başlığı: Diğer.
					ticket-resolved.v1 | by-staff            | isil.ogut@ogr.example.org | Talebiniz kapatıldı
					ticket-resolved.v1 | by-the-requester    | fulya.dag@example.org     | sorununun çözüldüğünü bildirdi
					ticket-resolved.v1 | by-the-requesters-mail | isil.ogut@ogr.example.org | Yanıtlarsanız yeniden açılır.
					reply-held.v1     | unknown-sender       | staj@example.org          | Bu yanıtı siz mi yazdınız?
					reply-held.v1     | raced                | fulya.dag@example.org     | Yazdığınız gönderilmedi, duruyor.
					command-answered.v1 | assigned           | staj@example.org          | Yapıldı: talep atandı.
					command-answered.v1 | unknown            | staj@example.org          | Yapılamadı: “#kapta”
					command-answered.v1 | a-file-too-large   | staj@example.org          | kurulum.exe: bu türde eklenemiyor
					command-answered.v1 | files-with-reasons | staj@example.org          | ekran.png: çok büyük; en fazla 10 MB olabilir.
					files-refused.v1  | of-a-reply           | isil.ogut@ogr.example.org | tez.docx: yalnızca parolayla açılıyor
					files-refused.v1  | of-a-new-request     | isil.ogut@ogr.example.org | 1. dosya: makro içeriyor
					code-requested.v1 | an-unproven-browser  | staj@example.org          | Tarayıcınızı doğrulayınız
					sign-in-code-requested.v1 | to-the-desk  | ayse.kaya@example.org     | Destek girişi için kodunuz
					staff-link-requested.v1 | after-two-weeks | staj@example.org         | Yeni bağlantı, istendiği için gönderildi.
					code-requested.v1 | a-corrected-address  | isil.cagri@ogr.example.org | Yeni adresinizi doğrulayınız
					requester-address-corrected.v1 | after-a-bounce | isil.cagri@ogr.example.org | Talep bağlantınız
					answer-overdue.v1 | to-the-deputy        | bilgi.islem@example.org   | hatırlatmaya karşın yanıtlanmadı
					staff-mail-quarantined.v1 | without-a-token | gul.sahin@example.org  | kesin olarak anlaşılamadı
					report-composed.v1 | of-a-month          | bas@example.org           | 214 talep geldi; bir önceki dönemde 198.
					morning-digest-due.v1 | two-waiting      | staj@example.org          | Açık: 2 · Kimsede değil: 1 · Geciken: 1
					""")
	void tellsWhomAnEventConcerns(String type, String example, String address, String words) {
		publish(UUID.randomUUID(), type, example);
		await().atMost(Duration.ofSeconds(30))
			.until(() -> to(address).stream().anyMatch((mail) -> mail.text().contains(words)));
	}

	@Test
	void tellsNobodyWhoCausedTheEvent() {
		publish(UUID.randomUUID(), "ticket-assigned.v1", "taken");
		publish(UUID.randomUUID(), "ticket-resolved.v1", "by-the-requester");
		await().atMost(Duration.ofSeconds(30)).until(() -> to("fulya.dag@example.org").size() == 1);
		assertThat(MAIL.messages()).hasSize(1);
	}

	@Test
	void keepsTheDeputyWithWhatTheOfficeIsTold() {
		publish(UUID.randomUUID(), "requester-replied.v1", "reopens");
		await().atMost(Duration.ofSeconds(30)).until(() -> to("staj@example.org").size() == 1);
		assertThat(number("select count(*) from notice where fallback ->> 'address' = 'bilgi.islem@example.org'"))
			.isOne();
	}

	@Test
	void answersToWhatIsNoConversationReachNoTicket() {
		publish(UUID.randomUUID(), "morning-digest-due.v1", "two-waiting");
		publish(UUID.randomUUID(), "access-list-requested.v1", "two-tickets");
		await().atMost(Duration.ofSeconds(30)).until(() -> MAIL.messages().size() == 2);
		assertThat(MAIL.messages()).allSatisfy((mail) -> {
			assertThat(mail.header("Reply-To")).isEqualTo("destek@example.org");
			assertThat(mail.header("References")).isNull();
		});
		assertThat(number("select count(*) from reply_address")).isZero();
	}

	@Test
	void knowsEveryEventOfATicket() throws IOException {
		Set<String> known = new HashSet<>(this.ignored);
		this.handlers.forEach((handler) -> known.add(handler.type()));
		String document = new ClassPathResource("/event-contracts/asyncapi.yaml")
			.getContentAsString(StandardCharsets.UTF_8);
		String messages = document.substring(document.indexOf("ticketEvents:"), document.indexOf("attachmentEvents:"));
		List<String> published = Pattern.compile("messages/(\\w+)'")
			.matcher(messages)
			.results()
			.map((found) -> found.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".v1")
			.toList();
		assertThat(published).isNotEmpty();
		assertThat(known).containsExactlyInAnyOrderElementsOf(published);
	}

	private void publish(UUID id, String type, String example) {
		String data = GoldenEvents.read(type, example);
		ProducerRecord<String, String> event = new ProducerRecord<>("ticket-events", UUID.randomUUID().toString(),
				data);
		Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_type", type, "ce_source", "/ticket-service",
				"ce_subject", "K7M-3XR-9TQ2", "ce_time", "2026-11-23T11:05:00Z", "content-type", "application/json",
				"traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
			.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", SharedServers.kafka().bootstrapServers()), new StringSerializer(),
				new StringSerializer())) {
			producer.send(event);
		}
	}

	private List<CaughtMail> to(String address) {
		return MAIL.messages().stream().filter((mail) -> mail.recipients().contains(address)).toList();
	}

	private long waiting() {
		return number("select count(*) from notice where status <> 'sent'");
	}

	private long planned() {
		return number("select count(*) from notice");
	}

	private long number(String sql) {
		return this.database.sql(sql).map((row) -> row.get(0, Long.class)).one().block();
	}

}
