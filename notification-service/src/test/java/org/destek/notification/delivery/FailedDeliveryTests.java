package org.destek.notification.delivery;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;

import static org.assertj.core.api.Assertions.assertThat;

class FailedDeliveryTests {

	@ParameterizedTest
	@CsvSource({ "REFUSED, 550, 550 5.1.1, unknown-address", "REFUSED, 553, 553 5.1.3, unknown-address",
			"REFUSED, 552, 552, mailbox-full", "REFUSED, 552, 552 5.2.2, mailbox-full",
			"DEFERRED, 452, 452 4.2.2, mailbox-full", "REFUSED, 550, 550 5.7.1, refused", "REFUSED, 550, 550, refused",
			"DEFERRED, 451, 451 4.7.1, unreachable", "UNREACHABLE, , ConnectException, unreachable",
			"DEFERRED, , not rendered: IllegalStateException, other" })
	void putsTheServersCodesIntoTheWordsOfTheEvent(Result result, Integer code, String reason, String expected) {
		assertThat(FailedDelivery.reasonOf(new DeliveryOutcome(result, code, reason))).isEqualTo(expected);
	}

}
