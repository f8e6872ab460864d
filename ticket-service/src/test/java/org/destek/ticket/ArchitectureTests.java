package org.destek.ticket;

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

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

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
		.importPackages("org.destek.ticket");

	static Stream<Arguments> rules() {
		return Stream.of(
				arguments("nothing waits for a publisher or starts one by itself",
						noClasses().should()
							.callMethodWhere(target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))))
								.and(target(nameMatching("block|blockFirst|blockLast|subscribe|toStream|toIterable")))),
						BadHabits.Impatient.class),
				arguments("what only Spring calls is nobody else's",
						classes().that()
							.areAnnotatedWith(RestController.class)
							.or()
							.areAnnotatedWith(Configuration.class)
							.or()
							.areAnnotatedWith(ConfigurationProperties.class)
							.should()
							.notBePublic(),
						BadHabits.Exposed.class),
				arguments("transactions begin in use cases",
						methods().that()
							.areAnnotatedWith(Transactional.class)
							.should()
							.beDeclaredInClassesThat()
							.areAnnotatedWith(Service.class),
						BadHabits.Transacting.class),
				arguments("SQL is spoken in repositories",
						noClasses().that()
							.areNotAnnotatedWith(Repository.class)
							.should()
							.dependOnClassesThat()
							.areAssignableTo(DatabaseClient.class),
						BadHabits.Querying.class),
				arguments("time comes from the clock that was given",
						noClasses().should()
							.callMethodWhere(target(nameMatching("now|currentTimeMillis"))
								.and(target(owner(nameMatching("java\\.(time|lang)\\..*")))))
							.orShould()
							.dependOnClassesThat()
							.haveNameMatching("java\\.util\\.(Date|Calendar)"),
						BadHabits.Hasty.class),
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
						BadHabits.Frozen.class),
				arguments("fields are set once", classes().should().haveOnlyFinalFields(), BadHabits.Changing.class));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void holds(String name, ArchRule rule, Class<?> violator) {
		rule.check(SERVICE);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void bites(String name, ArchRule rule, Class<?> violator) {
		assertThat(rule.evaluate(new ClassFileImporter().importClasses(violator)).hasViolation()).isTrue();
	}

	@Test
	void featuresDependOnEachOtherInOneDirection() {
		SlicesRuleDefinition.slices().matching("org.destek.ticket.(*)..").should().beFreeOfCycles().check(SERVICE);
	}

	@Test
	void onlySubmissionAndTheStaffPageTouchIdentityNumbers() {
		noClasses().that()
			.resideOutsideOfPackages("..privacy..", "..submission..", "..staff..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("..privacy..")
			.check(SERVICE);
	}

}
