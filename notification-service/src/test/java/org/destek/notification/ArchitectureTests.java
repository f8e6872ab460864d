package org.destek.notification;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ArchitectureTests {

	private static final JavaClasses SERVICE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.destek.notification");

	static Stream<Arguments> rules() {
		return Stream.of(
				arguments("nothing waits for a publisher",
						noClasses().should()
							.callMethodWhere(target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))))
								.and(target(nameMatching("block.*|toStream|toIterable")))),
						BadHabits.Impatient.class.getName()),
				arguments("only the dispatcher's loop starts publishers by itself",
						noClasses().that()
							.haveSimpleNameNotEndingWith("MailDispatcher")
							.should()
							.callMethodWhere(target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))))
								.and(target(nameMatching("subscribe")))),
						BadHabits.Forgetful.class.getName()),
				arguments("time comes from the clock that was given",
						noClasses().should()
							.callMethodWhere(target(nameMatching("now|currentTimeMillis"))
								.and(target(owner(nameMatching("java\\.(time|lang)\\..*"))))),
						BadHabits.Hasty.class.getName()),
				arguments("what is scheduled is made anew for each round",
						methods().that().areAnnotatedWith(Scheduled.class).should(new ArchCondition<>("defer") {

							@Override
							public void check(JavaMethod method, ConditionEvents events) {
								boolean defers = method.getMethodCallsFromSelf()
									.stream()
									.anyMatch((call) -> call.getName().equals("defer"));
								events.add(new SimpleConditionEvent(method, defers, method.getDescription()));
							}

						}).because("Spring calls it once, and subscribes to what it got for each round"),
						BadHabits.Frozen.class.getName()),
				arguments("old dates are for the mail library alone",
						noClasses().that()
							.resideOutsideOfPackages("..smtp..", "..reading..")
							.should()
							.dependOnClassesThat()
							.haveNameMatching("java\\.util\\.(Date|Calendar)"),
						BadHabits.OldFashioned.class.getName()),
				arguments("planning neither renders nor sends", noClasses().that()
					.resideInAPackage("..plan..")
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage("..intake..", "..template..", "..delivery..", "..smtp..", "..incoming.."),
						"org.destek.notification.plan.ReachingTooFar"),
				arguments("only the adapters and the reader know the mail library",
						noClasses().that()
							.resideOutsideOfPackages("..smtp..", "..reading..", "..incoming..")
							.should()
							.dependOnClassesThat()
							.resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..", "org.springframework.mail.."),
						"org.destek.notification.delivery.MailDispatcherTests"),
				arguments("who listens and who adapts is nobody else's",
						classes().that().resideInAnyPackage("..intake..", "..smtp..").should().notBePublic(),
						"org.destek.notification.smtp.ScriptedSmtpServer"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void holds(String name, ArchRule rule, String violator) {
		rule.check(SERVICE);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void bites(String name, ArchRule rule, String violator) throws ClassNotFoundException {
		JavaClasses bad = new ClassFileImporter().importClasses(Class.forName(violator));
		assertThat(rule.evaluate(bad).hasViolation()).isTrue();
	}

	@Test
	void featuresDependOnEachOtherInOneDirection() {
		SlicesRuleDefinition.slices()
			.matching("org.destek.notification.(*)..")
			.should()
			.beFreeOfCycles()
			.check(SERVICE);
	}

}
