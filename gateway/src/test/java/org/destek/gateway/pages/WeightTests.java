package org.destek.gateway.pages;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.gateway.FakeDeskApi;
import org.destek.gateway.FakeServices;
import org.destek.gateway.FakeStaffApi;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page may be someone's first, over a bad line: it is weighed with all that it
 * loads.
 */
class WeightTests extends RunningGateway {

	private static final String TICKET_PAGE = "/tickets/" + FakeServices.CODE;

	private static final String STAFF_PAGE = "/staff/tickets/" + FakeServices.CODE;

	private static final int KILOBYTE = 1000;

	private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/assets/[^\"#]+|/theme.css)");

	private static final Pattern IMPORTED = Pattern.compile("from \"\\./([^\"]+)\"");

	@BeforeEach
	void open() {
		new FakeServices(TICKET, ATTACHMENT);
		new FakeStaffApi(TICKET);
		new FakeDeskApi(TICKET).listing("next", FakeDeskApi.rows(50));
	}

	@ParameterizedTest
	@CsvSource({ "/,40", "/tickets/new/staj,40", "/tickets/new,60", "/tickets/track,60", "/status,60",
			"/accessibility,60", "/privacy,60", "/nope,60", TICKET_PAGE + ",60", TICKET_PAGE + "/receipt,60",
			TICKET_PAGE + "/address,60", STAFF_PAGE + ",60", STAFF_PAGE + "/assign,60", STAFF_PAGE + "/national-id,60",
			"/desk,60", "/desk?queue=all&q=staj&topic=staj,60", "/desk/tickets/" + FakeServices.CODE + "?list=,60",
			"/desk/sessions,60", "/desk/report,60", "/desk/help,60", "/desk/sign-in/" + FakeDeskApi.CHALLENGE + ",60" })
	void staysLight(String path, int kilobytes) {
		String cookies = String.join("; ", cookies());
		String page = get(path, "Cookie", cookies).body();
		int weight = weight(path, "Cookie", cookies);
		for (String each : loaded(page)) {
			weight += weight(each);
		}
		// The picture of the human check, at most.
		weight += page.contains("id=\"picture\"") ? 5 * KILOBYTE : 0;
		assertThat(weight).as("%s weighs %d bytes", path, weight).isLessThan(kilobytes * KILOBYTE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tickets/new/staj", TICKET_PAGE, STAFF_PAGE })
	void sendsFewScripts(String path) {
		int weight = loaded(get(path, "Cookie", String.join("; ", cookies())).body()).stream()
			.filter((each) -> each.endsWith(".js"))
			.mapToInt(this::weight)
			.sum();
		assertThat(weight).isBetween(2 * KILOBYTE, 11 * KILOBYTE);
	}

	private List<String> cookies() {
		return Stream
			.of(get(TICKET_PAGE + "/enter/" + FakeServices.KEY), get(STAFF_PAGE + "/enter/" + FakeStaffApi.TOKEN),
					post("/desk/sign-in/" + FakeDeskApi.CHALLENGE, "code=482713", "Content-Type",
							"application/x-www-form-urlencoded"))
			.flatMap((answer) -> answer.headers().allValues("Set-Cookie").stream())
			.map((cookie) -> cookie.replaceFirst(";.*", ""))
			.toList();
	}

	private Set<String> loaded(String page) {
		Set<String> loaded = new LinkedHashSet<>();
		collect(page, LOADED, "", loaded);
		for (String each : Set.copyOf(loaded)) {
			if (each.endsWith(".js")) {
				collect(get(each).body(), IMPORTED, "/assets/js/", loaded);
			}
		}
		return loaded;
	}

	/** What really goes over the line, headers aside. */
	private int weight(String path, String... headers) {
		HttpResponse<byte[]> answer = send(path, (request) -> request.header("Accept-Encoding", "gzip"),
				BodyHandlers.ofByteArray(), headers);
		assertThat(answer.statusCode()).as(path).isEqualTo(path.equals("/nope") ? 404 : 200);
		return answer.body().length;
	}

	private static void collect(String text, Pattern pattern, String prefix, Set<String> names) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			names.add(prefix + matcher.group(1));
		}
	}

}
