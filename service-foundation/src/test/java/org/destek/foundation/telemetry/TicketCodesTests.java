package org.destek.foundation.telemetry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TicketCodesTests {

	@ParameterizedTest
	@ValueSource(strings = { "/tickets/RWE-H7W-SQ2D", "/api/tickets/rweh7wsq2d/messages",
			"/staff/tickets/RWE%20H7W%20SQ2D/enter/abc", "/tickets/RWE-H7W-SQ2D/address" })
	void findsTheTicketThatAPathNames(String path) {
		assertThat(TicketCodes.inPath(path)).contains("RWE-H7W-SQ2D");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tickets/5324567892", "/tickets/new/staj", "/tickets/track", "/tickets/AYSEYILMAZ",
			"/api/tickets", "/mails/RWE-H7W-SQ2D", "/tickets/10000000146" })
	void takesNothingElseForATicket(String path) {
		assertThat(TicketCodes.inPath(path)).isEmpty();
	}

	@Test
	void readsTheSubjectOfAnEvent() {
		assertThat(TicketCodes.read("RWE-H7W-SQ2D")).contains("RWE-H7W-SQ2D");
		assertThat(TicketCodes.read("2026-09-14")).isEmpty();
	}

}
