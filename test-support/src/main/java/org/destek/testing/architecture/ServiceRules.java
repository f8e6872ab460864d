package org.destek.testing.architecture;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules that more than one module keeps. */
public final class ServiceRules {

	/** Old dates; a library may want them, so modules say who may have them. */
	public static final String OLD_DATES = "java\\.util\\.(Date|Calendar)";

	private ServiceRules() {
	}

	/**
	 * Nothing waits for a publisher.
	 * @param but simple names of the classes that may
	 */
	public static ArchRule nothingWaits(String... but) {
		return nothingCalls("block.*|toStream|toIterable", but);
	}

	/**
	 * Nothing starts a publisher by itself.
	 * @param but simple names of the classes that may
	 */
	public static ArchRule nothingSubscribes(String... but) {
		return nothingCalls("subscribe", but);
	}

	/** SQL is spoken in repositories. */
	public static ArchRule sqlStaysInRepositories() {
		return noClasses().that()
			.areNotAnnotatedWith("org.springframework.stereotype.Repository")
			.should()
			.dependOnClassesThat()
			.areAssignableTo("org.springframework.r2dbc.core.DatabaseClient");
	}

	/** Time comes from the clock that was given. */
	public static ArchRule timeComesFromTheClock() {
		return noClasses().should()
			.callMethodWhere(target(nameMatching("now|currentTimeMillis"))
				.and(target(owner(nameMatching("java\\.(time|lang)\\..*")))));
	}

	/** Time comes from the clock that was given, and is never an old date. */
	public static ArchRule timeIsModern() {
		return CompositeArchRule.of(timeComesFromTheClock())
			.and(noClasses().should().dependOnClassesThat().haveNameMatching(OLD_DATES));
	}

	/**
	 * What is scheduled is deferred, and so made for each round: Spring calls a method
	 * that returns a publisher once, and subscribes to what it got for each round.
	 */
	public static ArchRule scheduledWorkIsDeferred() {
		return methods().that()
			.areAnnotatedWith("org.springframework.scheduling.annotation.Scheduled")
			.should(new ArchCondition<>("defer what they return") {

				@Override
				public void check(JavaMethod method, ConditionEvents events) {
					boolean defers = method.getMethodCallsFromSelf()
						.stream()
						.anyMatch((call) -> call.getName().equals("defer"));
					events.add(new SimpleConditionEvent(method, defers, method.getDescription()));
				}

			});
	}

	private static ArchRule nothingCalls(String methods, String... but) {
		Set<String> allowed = Set.of(but);
		return noClasses()
			.that(DescribedPredicate.describe("are none of " + allowed,
					(JavaClass each) -> !allowed.contains(each.getSimpleName())))
			.should()
			.callMethodWhere(target(nameMatching(methods)).and(target(owner(
					assignableTo("reactor.core.publisher.Mono").or(assignableTo("reactor.core.publisher.Flux"))))));
	}

}
