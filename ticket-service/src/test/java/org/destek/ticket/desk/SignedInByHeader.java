package org.destek.ticket.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

import org.destek.ticket.people.Viewer;
import org.destek.ticket.people.Viewers;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/** Signs in whoever a test says, with the topics that it says. */
@TestConfiguration(proxyBeanMethods = false)
class SignedInByHeader {

	static final String HEADER = "Signed-In";

	static final String HEAD = "*";

	@Bean
	@Primary
	Viewers viewersByHeader() {
		return (headers) -> Mono.justOrEmpty(headers.getFirst(HEADER))
			.map(SignedInByHeader::viewer)
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.SIGNED_OUT)));
	}

	/** Address and topics, parted by blanks. */
	private static Viewer viewer(String header) {
		List<String> parts = Arrays.asList(header.split(" "));
		Set<String> topics = new TreeSet<>(parts.subList(1, parts.size()));
		boolean head = topics.remove(HEAD);
		return new Viewer(parts.get(0), "Somebody", "tr", topics, Set.of(), head);
	}

	static void as(HttpHeaders headers, String viewer) {
		headers.set(HEADER, viewer);
	}

}
