package org.destek.testing.plan;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * What a bean does now and then.
 *
 * @param bean the bean
 * @param method its method, which gives a publisher
 * @param arguments what the method is given
 */
public record PeriodicJob(Object bean, Method method, Object... arguments) implements Runnable {

	/** A job that no annotation names. */
	public static PeriodicJob of(Object bean, String name, Object... arguments) {
		return Arrays.stream(bean.getClass().getDeclaredMethods())
			.filter((method) -> method.getName().equals(name) && method.getParameterCount() == arguments.length)
			.findFirst()
			.map((method) -> new PeriodicJob(bean, method, arguments))
			.orElseThrow(() -> new IllegalArgumentException("There is no " + name));
	}

	public String name() {
		return this.method.getDeclaringClass().getSimpleName() + "." + this.method.getName();
	}

	/** Runs it once, to its end. */
	@Override
	public void run() {
		this.method.setAccessible(true);
		Object work = Objects.requireNonNull(Calls.invoke(this.bean, this.method, this.arguments));
		Flux.from((Publisher<?>) work).blockLast();
	}

}
