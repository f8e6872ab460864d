package org.destek.launcher;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpServer;

import org.destek.launcher.keeper.EndsWithLauncher;

/** A program that says that it is well and does nothing else. */
final class QuietService {

	private QuietService() {
	}

	public static void main(String[] args) throws Exception {
		if (System.getenv("QUIET_SERVICE_FAILS") != null) {
			System.out.println("2026-01-01T00:00:00Z ERROR the reason why it cannot start");
			System.exit(3);
		}
		if (System.getenv("QUIET_SERVICE_HANGS") != null) {
			new CountDownLatch(1).await();
		}
		work(System.getenv().getOrDefault("QUIET_SERVICE_WORKS_SECONDS", "0"));
		HttpServer server = HttpServer
			.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 10);
		server.createContext("/actuator/health", (exchange) -> {
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
		if (args.length > 1) {
			startGateway(Integer.parseInt(args[1]), List.of(args).subList(2, args.length));
		}
	}

	/** Says nothing and uses the processor, as a start on a slow machine does. */
	private static void work(String seconds) {
		long end = System.nanoTime() + Long.parseLong(seconds) * 1_000_000_000L;
		while (System.nanoTime() < end) {
			Thread.onSpinWait();
		}
	}

	/** Says one word after the other about the whole, and stays with the last. */
	private static void startGateway(int port, List<String> words) throws IOException {
		Queue<String> next = new ArrayDeque<>(words);
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
		server.createContext("/api/status", (exchange) -> {
			String word = (next.size() > 1) ? next.remove() : next.element();
			byte[] body = ("{\"services\":{\"ticket\":{\"status\":\"up\"}},\"status\":\"" + word + "\"}")
				.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(word.equals("down") ? 503 : 200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
	}

	/** Starts it the way the launcher starts a service. */
	static List<String> command(Settings settings, Service service) {
		return command(settings, service, "up");
	}

	/** Starts it so that the gateway says these words about the whole. */
	static List<String> command(Settings settings, Service service, String... words) {
		List<String> command = new ArrayList<>(
				List.of(ServiceFolder.java(), "-Ddestek.name=" + service.name(), "-Xmx16m", "-XX:+UseSerialGC", "-cp",
						folderOf(EndsWithLauncher.class) + File.pathSeparator + folderOf(QuietService.class),
						EndsWithLauncher.class.getName(), Main.class.getName(),
						Integer.toString(settings.port(service.health()))));
		if (service.health() == Port.GATEWAY_MANAGEMENT) {
			command.add(Integer.toString(settings.port(Port.GATEWAY)));
			command.addAll(List.of(words));
		}
		return command;
	}

	/** Reached by reflection, so public. */
	public static final class Main {

		private Main() {
		}

		public static void main(String[] args) throws Exception {
			QuietService.main(args);
		}

	}

	private static Path folderOf(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (java.net.URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
