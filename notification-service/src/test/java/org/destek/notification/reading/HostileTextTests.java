package org.destek.notification.reading;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.mail.util.SharedByteArrayInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.notification.mime.UnreadableMailException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Half a megabyte of the same, again and again, must not take longer than one of
 * anything.
 */
class HostileTextTests {

	private static final int SIZE = 500_000;

	private static final Duration LONGEST = Duration.ofSeconds(3);

	private final MailReader reader = new MailReader(new ReadingProperties(List.of("mx.example.org")));

	@ParameterizedTest
	@ValueSource(strings = { ">", "\n", "> \n", "On ", "1.1.2026 ", "a@", "a@b wrote:\n",
			"On 1.1.2026 10:10 a@b wrote:\n\n", "From: a\nSent: b\n", "From: a\nTo: b\n\n", "-- \n", "--\n", "__\n",
			"#", "Sent from my ", "iphone'umdan ", "---- forwarded message ", "On 1.1.2026 <\n", "\u0301",
			"e\u0301\u0300", "kimden gönderildi " })
	void plainText(String piece) throws UnreadableMailException {
		readWithin("text/plain; charset=utf-8; format=flowed", piece);
		readWithin("text/plain; charset=utf-8", piece);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<b>", "<div>", "<blockquote>", "<blockquote type=cite>", "<p>a</p>", "<br>",
			"<br><blockquote>", "<a href=http://x>", "<a href=http://x>b</a>", "<ol><li>", "<li>", "<table>",
			"<table>a", "<table><tr><td>a", "<script></script>", "<title></title>", "<div hidden></div>",
			"<div style=border-top:solid>", "<font><p>", "</p>", "<p><b><i>", "&", "&#0;", "<", "<!--", "<pre>\n",
			"<div class=gmail_attr>a", "<select><option>", "<svg>", "<a><table>", "<form>", "</br>", "a<hr>",
			"<button><p>", "<nobr>a" })
	void html(String piece) throws UnreadableMailException {
		readWithin("text/html; charset=utf-8", piece);
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "\"", "\\", "=?", "=?utf-8?q?a", "=?utf-8?q?a?= ", ";", "<", "<a@b>", "a@b,", "a@",
			":;", "dmarc=", "a=b;" })
	void headers(String piece) throws UnreadableMailException {
		String value = "%s: " + piece.repeat(10_000 / piece.length()) + "\r\n";
		StringBuilder mail = new StringBuilder();
		for (String name : List.of("From", "To", "Cc", "Subject", "Date", "References", "Content-Type",
				"Content-Disposition", "Authentication-Results", "Return-Path", "Auto-Submitted", "Delivered-To")) {
			mail.append(value.formatted(name));
			mail.append("%s: mx.example.org; ".formatted(name)).append(value.substring(4));
		}
		readWithin(mail.append("\r\n").toString());
	}

	private void readWithin(String type, String piece) throws UnreadableMailException {
		readWithin("Subject: a\r\nContent-Type: " + type + "\r\n\r\n" + piece.repeat(SIZE / piece.length()));
	}

	private void readWithin(String raw) throws UnreadableMailException {
		byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		this.reader.read(new SharedByteArrayInputStream(bytes));
		long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
		assertThat(Duration.ofNanos(taken)).isLessThan(LONGEST);
	}

}
