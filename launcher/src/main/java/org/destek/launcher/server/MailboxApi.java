package org.destek.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.launcher.server.MailboxPage.Reply;

/** What was caught, as JSON in the shape of Mailpit's API, so that its clients work. */
final class MailboxApi {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int MOST_LISTED = 1_000;

	private static final int MOST_REQUEST_BYTES = 1_000_000;

	private final CaughtMails mails;

	private final Runnable clear;

	MailboxApi(CaughtMails mails, Runnable clear) {
		this.mails = mails;
		this.clear = clear;
	}

	Reply answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String method = exchange.getRequestMethod();
		if (path.equals("/api/v1/messages") && method.equals("DELETE")) {
			return delete(exchange.getRequestBody().readNBytes(MOST_REQUEST_BYTES));
		}
		if (!method.equals("GET") && !method.equals("HEAD")) {
			return Reply.text(405, "Not allowed");
		}
		if (path.equals("/api/v1/messages")) {
			return list(exchange.getRequestURI().getQuery());
		}
		String[] steps = path.replaceFirst("^/(api/v1/message|view)/", "").split("/", -1);
		Optional<CaughtMail> mail = this.mails.find(steps[0]);
		if (path.equals("/api/v1/messages/") || mail.isEmpty() || steps.length > 2) {
			return Reply.text(404, "There is no such mail");
		}
		return path.startsWith("/view/") ? html(mail.get()) : one(mail.get(), (steps.length > 1) ? steps[1] : "");
	}

	private Reply one(CaughtMail mail, String part) {
		return switch (part) {
			case "" -> json(whole(mail));
			case "headers" -> json(headers(mail));
			case "raw" -> new Reply(200, "text/plain; charset=utf-8", mail.source());
			default -> Reply.text(404, "There is no such part");
		};
	}

	private Reply html(CaughtMail mail) {
		String html = "<!doctype html><base target=\"_blank\">" + mail.html();
		return new Reply(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
	}

	private Reply list(@Nullable String query) {
		int total = this.mails.total();
		int start = Math.min(number(query, "start", 0), total);
		List<CaughtMail> page = this.mails.page(start, Math.min(number(query, "limit", 50), MOST_LISTED));
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("total", total);
		answer.put("unread", this.mails.unread());
		answer.put("count", page.size());
		answer.put("messages_count", total);
		answer.put("start", start);
		answer.put("tags", List.of());
		answer.put("messages", page.stream().map(this::summary).toList());
		return json(answer);
	}

	/** Without a body all mails go, as {@code {"IDs": […]}} those go. */
	private Reply delete(byte[] body) {
		try {
			JsonNode ids = (body.length == 0) ? null : JSON.readTree(body).get("IDs");
			if (ids == null || ids.isEmpty()) {
				this.clear.run();
			}
			else {
				List<String> named = new ArrayList<>();
				ids.forEach((id) -> named.add(id.asString()));
				this.mails.remove(named);
			}
			return Reply.text(200, "ok");
		}
		catch (JacksonException ex) {
			return Reply.text(400, "Not JSON");
		}
	}

	private Map<String, Object> summary(CaughtMail mail) {
		MailSummary summary = mail.summary();
		Map<String, Object> fields = envelope(mail);
		fields.put("Created", mail.caughtAt().toString());
		fields.put("Read", this.mails.isRead(mail));
		fields.put("Tags", List.of());
		fields.put("Size", mail.size());
		fields.put("Attachments", summary.attachments());
		fields.put("Snippet", summary.snippet());
		return fields;
	}

	private Map<String, Object> whole(CaughtMail mail) {
		this.mails.markRead(mail);
		MailParts parts = mail.parts();
		Map<String, Object> fields = envelope(mail);
		fields.put("ReturnPath", mail.from());
		fields.put("Date", date(mail));
		fields.put("Tags", List.of());
		fields.put("Text", parts.text());
		fields.put("HTML", parts.html());
		fields.put("Size", mail.size());
		fields.put("Inline", List.of());
		fields.put("Attachments", files(parts));
		return fields;
	}

	private static Map<String, Object> envelope(CaughtMail mail) {
		MailSummary summary = mail.summary();
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("ID", mail.id());
		fields.put("MessageID", summary.messageId());
		fields.put("From", person(summary.from()));
		fields.put("To", people(summary.to()));
		fields.put("Cc", people(summary.cc()));
		fields.put("Bcc", people(summary.bcc()));
		fields.put("ReplyTo", people(summary.replyTo()));
		fields.put("Subject", summary.subject());
		return fields;
	}

	private static List<Map<String, Object>> files(MailParts parts) {
		List<Map<String, Object>> files = new ArrayList<>();
		for (MailParts.File file : parts.files()) {
			files.add(Map.of("PartID", Integer.toString(files.size() + 1), "FileName", file.name(), "ContentType",
					file.mediaType(), "ContentID", file.contentId(), "Size", file.size()));
		}
		return files;
	}

	private static String date(CaughtMail mail) {
		try {
			var sent = mail.message().getSentDate();
			return ((sent != null) ? sent.toInstant() : mail.caughtAt()).toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("The mail has no readable date", ex);
		}
	}

	private static Map<String, List<String>> headers(CaughtMail mail) {
		try {
			Map<String, List<String>> headers = new LinkedHashMap<>();
			var all = mail.message().getAllHeaders();
			while (all.hasMoreElements()) {
				Header header = all.nextElement();
				headers.computeIfAbsent(header.getName(), (name) -> new ArrayList<>()).add(header.getValue());
			}
			return headers;
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("The mail's headers cannot be read", ex);
		}
	}

	private static List<Map<String, String>> people(List<MailSummary.Person> people) {
		return people.stream().map(MailboxApi::person).toList();
	}

	private static Map<String, String> person(MailSummary.Person person) {
		return Map.of("Name", person.name(), "Address", person.address());
	}

	private static int number(@Nullable String query, String name, int usual) {
		for (String pair : ((query != null) ? query : "").split("&")) {
			if (pair.matches(name + "=\\d{1,9}")) {
				return Integer.parseInt(pair.substring(name.length() + 1));
			}
		}
		return usual;
	}

	private static Reply json(Object answer) {
		return new Reply(200, "application/json; charset=utf-8", JSON.writeValueAsBytes(answer));
	}

}
