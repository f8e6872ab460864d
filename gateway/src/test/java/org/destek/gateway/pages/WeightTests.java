package org.destek.gateway.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.destek.gateway.FakeOffice;
import org.destek.gateway.RunningGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page may be someone's first, over a bad line: it is weighed with all that it
 * loads.
 */
class WeightTests extends RunningGateway {

	private static final int KILOBYTE = 1000;

	private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/assets/[^\"#]+|/theme.css)");

	private static final Pattern IMPORTED = Pattern.compile("from \"\\./([^\"]+)\"");

	@BeforeEach
	void open() {
		new FakeOffice(TICKET, ATTACHMENT);
	}

	@ParameterizedTest
	@CsvSource({ "/,40", "/tickets/new/staj,40", "/tickets/new,60", "/tickets/track,60", "/status,60",
			"/accessibility,60", "/privacy,60" })
	void staysLight(String path, int kilobytes) throws IOException {
		String page = get(path).body();
		Set<String> loaded = new LinkedHashSet<>();
		collect(page, LOADED, "", loaded);
		for (String each : Set.copyOf(loaded)) {
			if (each.endsWith(".js")) {
				collect(get(each).body(), IMPORTED, "/assets/js/", loaded);
			}
		}
		int weight = gzipped(page);
		for (String each : loaded) {
			HttpResponse<String> file = get(each);
			assertThat(file.statusCode()).as(each).isEqualTo(200);
			weight += gzipped(file.body());
		}
		// The picture of the human check, at most.
		weight += page.contains("id=\"picture\"") ? 5 * KILOBYTE : 0;
		assertThat(weight).as("%s weighs %d bytes", path, weight).isLessThan(kilobytes * KILOBYTE);
	}

	private static void collect(String text, Pattern pattern, String prefix, Set<String> names) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			names.add(prefix + matcher.group(1));
		}
	}

	private static int gzipped(String text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return out.size();
	}

}
