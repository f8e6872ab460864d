package org.destek.gateway.backend;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;
import reactor.core.publisher.Mono;

/**
 * Makes a {@link BackendRefusal} of all that is neither an answer nor a refusal: no
 * connection, no answer in time, no sense in it. {@link BackendErrorFilter} has made one
 * of each refusal already.
 */
class FailureMappingAdapter extends ReactorHttpExchangeAdapterDecorator {

	FailureMappingAdapter(HttpExchangeAdapter delegate) {
		super(delegate);
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return super.exchangeForMono(values).onErrorMap(FailureMappingAdapter::isUnmapped, BackendRefusal::unavailable);
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForBodyMono(values, bodyType).onErrorMap(FailureMappingAdapter::isUnmapped,
				BackendRefusal::unavailable);
	}

	private static boolean isUnmapped(Throwable failure) {
		return !(failure instanceof BackendRefusal);
	}

}
