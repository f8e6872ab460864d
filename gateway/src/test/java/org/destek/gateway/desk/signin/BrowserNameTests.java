package org.destek.gateway.desk.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0                                                      | Firefox, Windows
					Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0        | Edge, Windows
					Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36                      | Chrome, Android
					Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile Safari/604.1     | Safari, iPhone
					Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15                | Safari, macOS
					Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36                       | Chrome, ChromeOS
					Firefox                                                                                                                               | Firefox
					Mozilla/5.0 (X11; Linux x86_64)                                                                                                       | Linux
					""")
	void saysWhichBrowserRunsOnWhat(String userAgent, String name) {
		assertThat(BrowserName.of(userAgent)).isEqualTo(name);
	}

	@Test
	void isEmptyForAStranger() {
		assertThat(BrowserName.of((String) null)).isEmpty();
		assertThat(BrowserName.of("<script>")).isEmpty();
	}

}
