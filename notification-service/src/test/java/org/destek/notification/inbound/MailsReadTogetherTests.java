package org.destek.notification.inbound;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import org.destek.notification.inbound.store.StoredMail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.notification.inbound.classify.ClassifiedMails.stored;

/** How many mails are in memory at once. */
class MailsReadTogetherTests {

	@Test
	void noMoreAreReadTogetherThanFindRoom() {
		List<StoredMail> large = LongStream.rangeClosed(1, 9).mapToObj((each) -> stored(each, 3_000_000, 0)).toList();
		assertThat(InboundMailLoop.together(large)).hasSize(4);
		assertThat(InboundMailLoop.together(List.of())).isEmpty();
	}

	@Test
	void oneThatFailedBeforeIsReadAlone() {
		assertThat(InboundMailLoop.together(List.of(stored(1, 500, 0), stored(2, 500, 0), stored(3, 500, 1))))
			.hasSize(2);
		assertThat(InboundMailLoop.together(List.of(stored(1, 500, 1), stored(2, 500, 0)))).hasSize(1);
	}

}
