package org.destek.messaging.inbox;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Finds what an event lacks that its reader's record has to have: every component that is
 * not declared as {@code @Nullable}, in the records within it, too. Without this the
 * handler would find out, each time again.
 */
final class RequiredFields {

	private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

	private RequiredFields() {
	}

	static void check(String eventType, @Nullable Object read) {
		if (read instanceof Collection<?> all) {
			all.forEach((each) -> check(eventType, each));
		}
		else if (read instanceof Record) {
			componentsOf(read.getClass()).forEach((component) -> check(eventType, read, component));
		}
	}

	private static void check(String eventType, Object read, RecordComponent component) {
		Object value = valueOf(read, component);
		if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
			throw new UnusableEventException("unreadable", "%s lacks %s".formatted(eventType, component.getName()));
		}
		check(eventType, value);
	}

	private static List<RecordComponent> componentsOf(Class<?> type) {
		return COMPONENTS.computeIfAbsent(type,
				(each) -> Arrays.stream(each.getRecordComponents())
					.peek((component) -> component.getAccessor().setAccessible(true))
					.toList());
	}

	private static @Nullable Object valueOf(Object read, RecordComponent component) {
		try {
			return component.getAccessor().invoke(read);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("A record's accessor cannot be called", ex);
		}
	}

}
