package org.destek.messaging.inbox;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InboxPropertiesTests {

	@Test
	void keepsIdsForLongerThanEventsWait() {
		InboxProperties properties = bind(Map.of());
		assertThat(properties.keepIds()).isGreaterThan(properties.keepParked());
	}

	@Test
	void refusesToForgetAnEventThatMayStillWait() {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(Map.of("destek.inbox.keep-parked", "35d")))
			.havingRootCause()
			.withMessageContaining("destek.inbox.keep-ids");
	}

	private static InboxProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("destek.inbox",
				InboxProperties.class);
	}

}
