package org.destek.gateway.client;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import org.destek.gateway.security.SecurityProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TrustedProxiesTests {

	@Test
	void believesNobodyByDefault() {
		ServerHttpRequest seen = trusting()
			.apply(from("10.0.0.7").header("X-Forwarded-For", "1.2.3.4").header("X-Forwarded-Proto", "https").build());
		assertThat(addressOf(seen)).isEqualTo("10.0.0.7");
		assertThat(seen.getURI().getScheme()).isEqualTo("http");
		assertThat(seen.getHeaders().headerNames()).isEmpty();
	}

	@Test
	void believesANamedProxy() {
		ServerHttpRequest seen = trusting("10.0.0.0/8").apply(from("10.0.0.7").header("X-Forwarded-For", "193.140.1.2")
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-Host", "destek.example.edu")
			.build());
		assertThat(addressOf(seen)).isEqualTo("193.140.1.2");
		assertThat(seen.getURI()).hasToString("https://destek.example.edu/x?y=1");
		assertThat(seen.getHeaders().headerNames()).isEmpty();
	}

	@Test
	void doesNotBelieveWhatAClientWroteInFrontOfTheProxysWord() {
		ServerHttpRequest seen = trusting("10.0.0.7", "10.0.0.8")
			.apply(from("10.0.0.7").header("X-Forwarded-For", "6.6.6.6, 193.140.1.2, 10.0.0.8").build());
		assertThat(addressOf(seen)).isEqualTo("193.140.1.2");
	}

	@Test
	void readsNoNamesAndNoNonsense() {
		ServerHttpRequest seen = trusting("10.0.0.7")
			.apply(from("10.0.0.7").header("X-Forwarded-For", "evil.example.org")
				.header("X-Forwarded-Host", "evil.example.org/path?")
				.header("X-Forwarded-Proto", "javascript")
				.build());
		assertThat(addressOf(seen)).isEqualTo("10.0.0.7");
		assertThat(seen.getURI()).hasToString("http://destek.example/x?y=1");
	}

	@Test
	void readsAddressesOfBothKinds() {
		assertThat(addressOf(trusting("::1").apply(from("::1").header("X-Forwarded-For", "[2001:db8::5]:443").build())))
			.isEqualTo("2001:db8:0:0:0:0:0:5");
		assertThat(addressOf(trusting("::1").apply(from("::1").header("X-Forwarded-For", "1.2.3.4:5555").build())))
			.isEqualTo("1.2.3.4");
	}

	@Test
	void startsWithProperRangesOnly() {
		assertThatIllegalArgumentException().isThrownBy(() -> trusting("proxy.example.org"));
		assertThatIllegalArgumentException().isThrownBy(() -> trusting("10.0.0.0/33"));
		assertThat(AddressRange.parse("10.1.2.0/23").contains(new InetSocketAddress("10.1.3.9", 0).getAddress()))
			.isTrue();
		assertThat(AddressRange.parse("10.1.2.0/23").contains(new InetSocketAddress("10.1.4.1", 0).getAddress()))
			.isFalse();
	}

	private static TrustedProxies trusting(String... proxies) {
		return new TrustedProxies(new SecurityProperties(Path.of("."), List.of(proxies), Duration.ofDays(1)));
	}

	private static MockServerHttpRequest.BaseBuilder<?> from(String address) {
		return MockServerHttpRequest.get("http://destek.example/x?y=1")
			.remoteAddress(new InetSocketAddress(address, 1));
	}

	private static String addressOf(ServerHttpRequest request) {
		return request.getRemoteAddress().getAddress().getHostAddress();
	}

}
