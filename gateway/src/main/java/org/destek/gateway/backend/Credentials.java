package org.destek.gateway.backend;

import org.springframework.http.HttpHeaders;

/** What opens a ticket to one who asks; an argument of a call, sent as its headers. */
public interface Credentials {

	void writeTo(HttpHeaders headers);

}
