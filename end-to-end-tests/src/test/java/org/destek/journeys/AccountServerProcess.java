package org.destek.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import org.destek.journeys.account.AccountServer;

/** Starts {@link AccountServer} beside a system that is set up for it. */
final class AccountServerProcess implements AutoCloseable {

	private static final String SECRET = "yalnizca-denemeler-icin";

	private static final String PORT = "ACCOUNT_SERVER";

	private static final String CLIENT = "spring.security.oauth2.authorizationserver.client.destek.";

	private static final int ADDRESS = Integer.parseInt(FreePorts.of(List.of(PORT)).get(PORT));

	private final Process process;

	private AccountServerProcess(Process process) {
		this.process = process;
	}

	/** What lets a system's gateway sign in with it, whether it runs or not. */
	static Map<String, String> settings() {
		return Map.of("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KURUM_CLIENT_ID", "destek",
				"SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KURUM_CLIENT_SECRET", SECRET,
				"SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KURUM_CLIENT_NAME", "Kurum hesabı",
				"SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_KURUM_ISSUER_URI", address());
	}

	static String address() {
		return "http://127.0.0.1:" + ADDRESS;
	}

	static AccountServerProcess start(DestekSystem system) {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), AccountServer.class.getName(),
				"--server.address=127.0.0.1", "--server.port=" + ADDRESS,
				"--spring.security.oauth2.authorizationserver.issuer=" + address(),
				"--" + CLIENT + "registration.client-id=destek",
				"--" + CLIENT + "registration.client-secret={noop}" + SECRET,
				"--" + CLIENT + "registration.client-authentication-methods=client_secret_basic",
				"--" + CLIENT + "registration.authorization-grant-types=authorization_code",
				"--" + CLIENT + "registration.redirect-uris=" + system.at("/desk/sign-in/with/kurum/back"),
				"--" + CLIENT + "registration.scopes=openid,email", "--" + CLIENT + "require-proof-key=true")
			.redirectErrorStream(true)
			.redirectOutput(Path.of("target", "account-server.log").toFile());
		try {
			return new AccountServerProcess(builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void awaitAnswer() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::answers);
	}

	private boolean answers() throws IOException, InterruptedException {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("It ended: see target/account-server.log");
		}
		try {
			URI discovery = URI.create(address() + "/.well-known/openid-configuration");
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (ConnectException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
