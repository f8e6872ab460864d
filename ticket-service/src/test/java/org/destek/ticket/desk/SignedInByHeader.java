package org.destek.ticket.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

import org.destek.ticket.people.Viewer;
import org.destek.ticket.people.Viewers;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/** Signs in whoever a test says, with the topics that it says and those they lead. */
@TestConfiguration(proxyBeanMethods = false)
public class SignedInByHeader {

	public static final String HEAD = "*";

	/** Who leads a topic has this before its slug. */
	public static final String LEADS = "leads:";

	private static final String HEADER = "Signed-In";

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
		Set<String> leads = topics.stream()
			.filter((each) -> each.startsWith(LEADS))
			.map((each) -> each.substring(LEADS.length()))
			.collect(Collectors.toSet());
		topics.removeIf((each) -> each.startsWith(LEADS));
		topics.addAll(leads);
		return new Viewer(parts.get(0), "Somebody", "tr", topics, leads, head);
	}

	public static void as(HttpHeaders headers, String viewer) {
		headers.set(HEADER, viewer);
	}

}
