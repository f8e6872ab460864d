package org.destek.gateway.connection;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.gateway.RawConnection;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests whose length two readers could take differently (RFC 9112, section 6.3;
 * CWE-444).
 */
class SmugglingTests extends RunningGateway {

	private static final String HIDDEN = "0\r\n\r\nGET /api/hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

	@ParameterizedTest
	@ValueSource(strings = { "Transfer-Encoding: chunked\r\nContent-Length: 4", "Transfer-Encoding: xchunked",
			"Transfer-Encoding : chunked", "Transfer-Encoding: chunked, identity",
			"Transfer-Encoding: identity, chunked", "Transfer-Encoding: \u000bchunked",
			"Transfer-Encoding: chunked\u0000", "Transfer-Encoding:\r\n chunked", "Transfer-Encoding: \"chunked\"",
			"Transfer-Encoding: chunked;a=b", "Transfer-Encoding: gzip, chunked",
			"Transfer-Encoding: identity\r\nTransfer-Encoding: chunked", "Content-Length: 4\r\nContent-Length: 5",
			"Content-Length: 4, 5", "Content-Length: +4", "Content-Length: 0x4", "Content-Length: -1",
			"Content-Length: 4 4", "Content-Length : 4" })
	void refusesARequestWhoseEndIsInDoubtAndReadsNoFurther(String length) throws IOException {
		try (RawConnection connection = new RawConnection(this.port)) {
			connection.write("POST /api/access HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
					+ length + "\r\n\r\n" + HIDDEN);
			assertThat(connection.status()).as(connection.head()).isEqualTo(400);
			assertThat(connection.isOver()).isTrue();
		}
		assertThat(TICKET.seen()).noneMatch((seen) -> seen.uri().startsWith("/api"));
	}

}
