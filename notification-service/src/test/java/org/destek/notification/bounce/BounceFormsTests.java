package org.destek.notification.bounce;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.util.SharedByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.destek.notification.mime.UnreadableMailException;
import org.destek.notification.reading.MailNature;
import org.destek.notification.reading.MailReader;
import org.destek.notification.reading.ReadingProperties;
import org.destek.notification.reading.ReceivedMail;

import static org.assertj.core.api.Assertions.assertThat;

/** Bounces as servers of many kinds write them, nearly all with an empty envelope. */
class BounceFormsTests {

	private static final Path FORMS = Path.of("src/test/resources/bounces/forms.txt");

	private final MailReader reader = new MailReader(new ReadingProperties(null));

	static Stream<Form> forms() throws IOException {
		return Arrays.stream(Files.readString(FORMS).split("\n\\s*\n"))
			.filter((block) -> block.startsWith("name:"))
			.map(Form::new);
	}

	@Test
	void areEnoughToMeanSomething() throws IOException {
		assertThat(forms()).hasSizeGreaterThan(100);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void isReadForWhatItIs(Form form) throws UnreadableMailException {
		byte[] raw = form.mail().getBytes(StandardCharsets.UTF_8);
		assertThat(said(this.reader.read(new SharedByteArrayInputStream(raw)))).isEqualTo(form.first("expect"));
	}

	private static String said(ReceivedMail mail) {
		Bounce bounce = mail.bounce();
		if (bounce == null) {
			return "none";
		}
		return ((mail.nature() == MailNature.BOUNCE) ? "bounce " : "likely ") + bounce.reason()
				+ (bounce.aboutSender() ? " sender" : "");
	}

	/** One block of the file. */
	record Form(String block) {

		String mail() {
			String path = first("path");
			String headers = "Return-Path: <" + ((path != null) ? path : "") + ">\r\nFrom: " + first("from")
					+ "\r\nSubject: " + first("subject")
					+ "\r\nTo: destek+b7qk2h9xw3fd4@example.org\r\nMIME-Version: 1.0\r\n"
					+ String.join("", all("header").stream().map((each) -> each + "\r\n").toList());
			String text = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + String.join("\r\n", all("text")) + "\r\n";
			if (all("status").isEmpty() && all("action").isEmpty()) {
				return headers + text;
			}
			return headers + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n"
					+ text
					+ "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
					+ "Final-Recipient: rfc822; ada@b.example\r\n" + field("Action", "action")
					+ field("Status", "status") + field("Diagnostic-Code", "diagnostic") + "\r\n--b--\r\n";
		}

		private String field(String name, String key) {
			String value = first(key);
			return (value != null) ? name + ": " + value + "\r\n" : "";
		}

		@Nullable String first(String key) {
			return all(key).stream().findFirst().orElse(null);
		}

		private List<String> all(String key) {
			List<String> values = new ArrayList<>();
			for (String line : this.block.lines().toList()) {
				if (line.startsWith(key + ":")) {
					values.add(line.substring(key.length() + 1).stripTrailing().replaceFirst("^ ", ""));
				}
			}
			return values;
		}

		@Override
		public String toString() {
			return String.valueOf(first("name"));
		}

	}

}
