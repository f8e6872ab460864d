package org.destek.launcher.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The catcher's page for people and its API, over the JDK's own HTTP server. */
final class MailboxPage {

	/** The page runs its own script and style only, whatever a mail holds. */
	private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'none'";

	/**
	 * A mail is shown without scripts, forms and anything from elsewhere; its links open
	 * apart.
	 */
	private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; "
			+ "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'self'";

	private static final Map<String, String> FILES = Map.of("/", "index.html", "/mailbox.css", "mailbox.css",
			"/mailbox.js", "mailbox.js");

	private final HttpServer server;

	private final ThreadPoolExecutor threads;

	private final MailboxApi api;

	private MailboxPage(HttpServer server, ThreadPoolExecutor threads, MailboxApi api) {
		this.server = server;
		this.threads = threads;
		this.api = api;
	}

	static MailboxPage start(String bind, int port, CaughtMails mails, Runnable clear) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(bind, port), 50);
			ThreadPoolExecutor threads = new ThreadPoolExecutor(4, 4, 30, TimeUnit.SECONDS,
					new ArrayBlockingQueue<>(200), MailboxPage::thread);
			threads.allowCoreThreadTimeOut(true);
			MailboxPage page = new MailboxPage(server, threads, new MailboxApi(mails, clear));
			server.setExecutor(threads);
			server.createContext("/", page::answer);
			server.start();
			return page;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The mail catcher's page cannot listen on port " + port, ex);
		}
	}

	void stop() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			Reply reply = (path.startsWith("/api/v1/") || path.startsWith("/view/")) ? this.api.answer(exchange)
					: file(path);
			send(exchange, reply);
		}
		catch (RuntimeException ex) {
			send(exchange, Reply.text(500, "This mail cannot be shown: " + ex.getMessage()));
		}
	}

	private static Reply file(String path) throws IOException {
		String name = FILES.get(path);
		if (name == null) {
			return Reply.text(404, "Not found");
		}
		try (InputStream content = MailboxPage.class.getResourceAsStream("mailbox/" + name)) {
			if (content == null) {
				return Reply.text(404, "Not found");
			}
			String type = name.endsWith(".css") ? "text/css" : name.endsWith(".js") ? "text/javascript" : "text/html";
			return new Reply(200, type + "; charset=utf-8", content.readAllBytes());
		}
	}

	private static void send(HttpExchange exchange, Reply reply) throws IOException {
		var headers = exchange.getResponseHeaders();
		headers.set("Content-Type", reply.type());
		headers.set("Cache-Control", "no-store");
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "no-referrer");
		headers.set("Content-Security-Policy",
				exchange.getRequestURI().getPath().startsWith("/view/") ? MAIL_POLICY : PAGE_POLICY);
		boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
		exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
		if (!bodiless) {
			exchange.getResponseBody().write(reply.body());
		}
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "mailbox-page");
		thread.setDaemon(true);
		return thread;
	}

	/** An answer as it goes out. */
	record Reply(int status, String type, byte[] body) {

		static Reply text(int status, String text) {
			return new Reply(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
		}

	}

}
