package org.destek.gateway.backend;

import java.net.URI;
import java.util.Locale;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * Names the service that the pages call, and never the full address: it may hold a token.
 */
@Component
class BackendObservationConvention extends DefaultClientRequestObservationConvention {

	private static final String HEALTH = "/actuator/health/";

	private static final KeyValue HEALTH_GROUP = KeyValue.of("uri", HEALTH + "{group}");

	private final BackendNames names;

	BackendObservationConvention(BackendNames names) {
		this.names = names;
	}

	@Override
	public String getContextualName(ClientRequestObservationContext context) {
		ClientRequest request = context.getRequest();
		String method = (request != null) ? request.method().name().toLowerCase(Locale.ROOT) : "request";
		return "http " + method + " " + this.names.nameOf(addressOf(context));
	}

	@Override
	protected KeyValue clientName(ClientRequestObservationContext context) {
		return KeyValue.of("client.name", this.names.nameOf(addressOf(context)));
	}

	@Override
	protected KeyValue uri(ClientRequestObservationContext context) {
		URI address = addressOf(context);
		boolean health = address != null && String.valueOf(address.getPath()).startsWith(HEALTH);
		return health ? HEALTH_GROUP : super.uri(context);
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
		return KeyValues.empty();
	}

	private static @Nullable URI addressOf(ClientRequestObservationContext context) {
		ClientRequest request = context.getRequest();
		return (request != null) ? request.url() : null;
	}

}
