package org.destek.gateway.prerender;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class PrerenderedPageTests {

	private static final Map<String, String> VALUES = Map.of("@1@", "değer", "@2@", "", "@3@", "3".repeat(500));

	@ParameterizedTest
	@ValueSource(strings = { "", "<p>Başvuru</p>", "@1@", "a@1@b@2@c", "@1@@2@@1@", "x@3@", "@", "a@1", "a@4@b" })
	void putsValuesInTheirPlaces(String html) throws IOException {
		assertFilled(html);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8191, 8192, 8193, 70_000, 1_000_000 })
	void holdsPagesOfAnySize(int letters) throws IOException {
		StringBuilder html = new StringBuilder("@1@");
		new Random(letters).ints(letters, ' ', '~').forEach((letter) -> html.append((char) letter));
		assertFilled(html.append("@3@").toString());
	}

	private static void assertFilled(String html) throws IOException {
		String filled = html;
		for (Map.Entry<String, String> each : VALUES.entrySet()) {
			filled = filled.replace(each.getKey(), each.getValue());
		}
		PrerenderedPage page = PrerenderedPage.of(HttpHeaders.EMPTY, html, List.copyOf(VALUES.keySet()));
		assertThat(page.plain(VALUES)).asString(StandardCharsets.UTF_8).isEqualTo(filled);
		try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(page.gzip(VALUES)))) {
			assertThat(unzipped.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(filled);
		}
	}

}
