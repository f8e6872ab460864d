package org.destek.notification.intake.access;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.destek.notification.intake.GoldenEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.notification.intake.GoldenEvents.event;

class AccessEventsTests {

	@Test
	void readsRequestsForALink() {
		AccessLinkRequestedEvent request = event("access-link-requested.v1", "one-ticket")
			.dataAs(AccessLinkRequestedEvent.class);
		assertThat(request.requester().email()).contains("@");
	}

	@Test
	void readsRequestsForAList() {
		AccessListRequestedEvent request = event("access-list-requested.v1", "two-tickets")
			.dataAs(AccessListRequestedEvent.class);
		assertThat(request.tickets()).hasSize(2);
	}

	@ParameterizedTest
	@MethodSource("readings")
	void readsEveryExampleOfEveryType(String type, Class<?> record) throws IOException {
		GoldenEvents.assertReadsAll(type, record);
	}

	static Stream<Arguments> readings() {
		return Stream.of(Arguments.of("code-requested.v1", CodeRequestedEvent.class),
				Arguments.of("sign-in-code-requested.v1", SignInCodeRequestedEvent.class),
				Arguments.of("staff-link-requested.v1", StaffLinkRequestedEvent.class),
				Arguments.of("requester-address-corrected.v1", RequesterAddressCorrectedEvent.class));
	}

}
