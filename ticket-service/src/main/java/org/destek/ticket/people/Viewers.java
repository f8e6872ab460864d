package org.destek.ticket.people;

import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** Who asks. */
public interface Viewers {

	/**
	 * Who is signed in.
	 * @param headers the request's headers
	 * @return the viewer; a problem, {@code signed-out}, when nobody is
	 */
	Mono<Viewer> signedIn(HttpHeaders headers);

}
