package org.destek.launcher.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Random;

import jakarta.mail.Address;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailCatcherTests {

	private final MailCatcher catcher = new MailCatcher("127.0.0.1", Ports.free(), Ports.free(), Ports.free());

	private final HttpClient http = HttpClient.newHttpClient();

	@BeforeEach
	void start() {
		this.catcher.start();
	}

	@AfterEach
	void stop() {
		this.catcher.close();
	}

	@Test
	void listsMailsNewestFirstWithTheirEnvelope() throws Exception {
		send("[K7M] Birinci", "ali@example.org");
		send("[K7M] İkinci ğüşıöç", "ayse@example.org", "hidden@example.org");

		JsonNode list = json("/api/v1/messages?limit=1&start=0");

		assertThat(list.get("total").asInt()).isEqualTo(2);
		assertThat(list.get("count").asInt()).isEqualTo(1);
		JsonNode newest = list.get("messages").get(0);
		assertThat(newest.get("Subject").asString()).isEqualTo("[K7M] İkinci ğüşıöç");
		assertThat(newest.get("From").get("Name").asString()).isEqualTo("Destek");
		assertThat(newest.get("To").get(0).get("Address").asString()).isEqualTo("ayse@example.org");
		assertThat(newest.get("Bcc").get(0).get("Address").asString()).isEqualTo("hidden@example.org");
		assertThat(newest.get("Snippet").asString()).isEqualTo("Düz metin");
		assertThat(newest.get("Read").asBoolean()).isFalse();
		assertThat(json("/api/v1/messages?start=1").get("messages").get(0).get("Subject").asString())
			.isEqualTo("[K7M] Birinci");
		assertThat(json("/api/v1/messages?start=99").get("messages")).isEmpty();
	}

	@Test
	void showsAMailWithTextsHeadersAndSource() throws Exception {
		send("Konu", "ali@example.org");
		String id = json("/api/v1/messages").get("messages").get(0).get("ID").asString();

		JsonNode mail = json("/api/v1/message/" + id);

		assertThat(mail.get("Text").asString()).isEqualTo("Düz metin");
		assertThat(mail.get("HTML").asString()).isEqualTo("<p>Süslü <b>metin</b></p>");
		assertThat(mail.get("ReturnPath").asString()).isEqualTo("bounce+7@example.org");
		assertThat(mail.get("MessageID").asString()).isEqualTo("event-1@example.org");
		assertThat(json("/api/v1/message/" + id + "/headers").get("Subject").get(0).asString()).isEqualTo("Konu");
		assertThat(get("/api/v1/message/" + id + "/raw").body()).contains("Message-ID: <event-1@example.org>");
		assertThat(json("/api/v1/messages").get("messages").get(0).get("Read").asBoolean()).isTrue();
		assertThat(get("/view/" + id).headers().firstValue("Content-Security-Policy")).get()
			.asString()
			.startsWith("sandbox");
	}

	@Test
	void forgetsAllWhenAsked() throws Exception {
		send("Konu", "ali@example.org");

		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(uri("/api/v1/messages")).DELETE().build(),
				HttpResponse.BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(json("/api/v1/messages").get("total").asInt()).isZero();
		assertThat(mailsIn("ali@example.org")).isZero();
	}

	@Test
	void deliversSubaddressesToTheirBaseMailboxForAnyPassword() throws Exception {
		send("Yanıt", "Destek+aq2x@example.org");

		assertThat(mailsIn("destek@example.org")).isEqualTo(1);
		assertThat(this.catcher.messages().get(0).recipients()).containsExactly("Destek+aq2x@example.org");
	}

	@Test
	void refusesMailsWhileItIsStoppedAndTakesThemAgain() throws Exception {
		send("before", "ali@example.org");
		this.catcher.stop();
		assertThatThrownBy(() -> send("refused", "ali@example.org")).isInstanceOf(MessagingException.class)
			.hasRootCauseInstanceOf(ConnectException.class);

		this.catcher.start();
		send("after", "ali@example.org");

		assertThat(this.catcher.messages()).extracting(CaughtMail::subject).containsExactly("after", "before");
	}

	@Test
	void keepsTheNewestWithinItsLimits() throws MessagingException {
		try (CaughtMails mails = new CaughtMails(3, 100_000)) {
			for (int i = 0; i < 5; i++) {
				mails.add(CaughtMail.of("", List.of("a@example.org"), ("Subject: " + i + "\n\n").getBytes()));
			}
			assertThat(mails.newestFirst()).extracting(CaughtMail::subject).containsExactly("4", "3", "2");
			assertThat(mails.total()).isEqualTo(3);
			assertThat(mails.unread()).isEqualTo(3);

			byte[] noise = new byte[75_000];
			new Random(1).nextBytes(noise);
			String big = Base64.getEncoder().encodeToString(noise);
			mails.add(CaughtMail.of("", List.of(), ("Subject: big\n\n" + big).getBytes()));
			mails.add(CaughtMail.of("", List.of(), ("Subject: bigger\n\n" + big).getBytes()));

			assertThat(mails.newestFirst()).extracting(CaughtMail::subject).containsExactly("bigger");
		}
	}

	@Test
	void keepsTensOfThousandsOfMailsOnTheDisk() throws MessagingException {
		byte[] body = ("Subject: Konu\n\n" + "Değerli öğrenci, ".repeat(20)).getBytes(StandardCharsets.UTF_8);
		try (CaughtMails mails = new CaughtMails(50_000, 400L * 1024 * 1024)) {
			List<String> ids = new ArrayList<>();
			for (int i = 0; i < 10_000; i++) {
				CaughtMail mail = CaughtMail.of("bounce@example.org", List.of("a" + i + "@example.org"), body);
				ids.add(mail.id());
				mails.add(mail);
			}

			assertThat(mails.total()).isEqualTo(10_000);
			assertThat(mails.page(9_999, 50)).hasSize(1).allSatisfy((oldest) -> {
				assertThat(oldest.id()).isEqualTo(ids.get(0));
				assertThat(oldest.from()).isEqualTo("bounce@example.org");
				assertThat(oldest.recipients()).containsExactly("a0@example.org");
				assertThat(oldest.source()).isEqualTo(body);
			});
			mails.remove(ids.subList(0, 9_000));
			assertThat(mails.page(0, 2_000)).hasSize(1_000);
		}
	}

	@Test
	void takesAMailOfNobodyAsBouncesAre() throws Exception {
		String answers = speak("HELO localhost", "MAIL FROM:<>", "RCPT TO:<destek+b7@example.org>", "DATA",
				"Subject: Undelivered\r\n\r\nNobody is there.\r\n.", "QUIT");

		assertThat(answers).contains("354").doesNotContain("503");
		JsonNode mail = json("/api/v1/message/" + this.catcher.messages().get(0).id());
		assertThat(mail.get("ReturnPath").asString()).isEmpty();
		assertThat(get("/api/v1/message/" + mail.get("ID").asString() + "/raw").body())
			.startsWith("Return-Path: <>\r\n");
		assertThat(mailsIn("destek@example.org")).isEqualTo(1);
	}

	@Test
	void asksForASenderBeforeTheData() throws Exception {
		assertThat(speak("HELO localhost", "MAIL FROM: nobody", "RCPT TO:<a@example.org>", "DATA", "QUIT"))
			.contains("501", "503");
	}

	@Test
	void answersTheUnknownWithoutFalling() throws Exception {
		assertThat(get("/").body()).contains("<h1>");
		assertThat(get("/mailbox.js").headers().firstValue("Content-Type")).get().asString().contains("javascript");
		assertThat(get("/../pom.xml").statusCode()).isEqualTo(404);
		assertThat(get("/api/v1/message/none").statusCode()).isEqualTo(404);
		assertThat(get("/api/v1/messages?limit=many&start=-1").statusCode()).isEqualTo(200);
	}

	/** Says these lines to the SMTP port, and returns what it answers. */
	private String speak(String... lines) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.catcher.smtpPort())) {
			socket.setSoTimeout(10_000);
			for (String line : lines) {
				socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
			}
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		}
	}

	private void send(String subject, String to, String... blind) throws MessagingException {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", Integer.toString(this.catcher.smtpPort()));
		properties.put("mail.smtp.from", "bounce+7@example.org");
		MimeMessage mail = new MimeMessage(Session.getInstance(properties)) {
			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", "<event-1@example.org>");
			}
		};
		mail.setHeader("From", "Destek <destek@example.org>");
		mail.setRecipients(MimeMessage.RecipientType.TO, to);
		for (String each : blind) {
			mail.addRecipients(MimeMessage.RecipientType.BCC, each);
		}
		mail.setSubject(subject, "UTF-8");
		mail.setContent(alternatives());
		mail.saveChanges();
		Address[] all = mail.getAllRecipients();
		mail.removeHeader("Bcc");
		Transport.send(mail, all);
	}

	private static MimeMultipart alternatives() throws MessagingException {
		MimeBodyPart text = new MimeBodyPart();
		text.setText("Düz metin", "UTF-8");
		MimeBodyPart html = new MimeBodyPart();
		html.setText("<p>Süslü <b>metin</b></p>", "UTF-8", "html");
		return new MimeMultipart("alternative", text, html);
	}

	private int mailsIn(String address) throws MessagingException {
		try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
			store.connect("127.0.0.1", this.catcher.imapPort(), address, "any");
			Folder inbox = store.getFolder("INBOX");
			inbox.open(Folder.READ_ONLY);
			return inbox.getMessageCount();
		}
	}

	private JsonNode json(String path) throws Exception {
		return new JsonMapper().readTree(get(path).body());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.http.send(HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(10)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.catcher.pagePort() + path);
	}

}
