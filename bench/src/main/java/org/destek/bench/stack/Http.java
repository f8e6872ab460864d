package org.destek.bench.stack;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One browser, without pictures and scripts. */
public final class Http {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.ALWAYS)
		.connectTimeout(Duration.ofSeconds(5))
		.cookieHandler(this.cookies)
		.build();

	/** What came back; where redirects led in the end. */
	public record Answer(int status, URI address, String body) {
	}

	public Answer get(String address, String... headers) {
		return send(request(address, headers).GET());
	}

	public Answer delete(String address) {
		return send(request(address).DELETE());
	}

	public Answer post(String address, String type, String body, String... headers) {
		return send(request(address, headers).header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
	}

	/** The line {@code Cookie} that this browser would send there. */
	public String cookies(String address) {
		try {
			List<String> lines = this.cookies.get(URI.create(address), Map.of()).getOrDefault("Cookie", List.of());
			return String.join("; ", lines);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpRequest.Builder request(String address, String... headers) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT);
		return (headers.length > 0) ? builder.headers(headers) : builder;
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			return new Answer(response.statusCode(), response.uri(), response.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
