package org.destek.attachment;

import java.util.stream.Stream;

import com.tngtech.archunit.lang.CompositeArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

import org.destek.testing.architecture.ServiceArchitecture;
import org.destek.testing.architecture.ServiceRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ArchitectureTests extends ServiceArchitecture {

	ArchitectureTests() {
		super("org.destek.attachment");
	}

	static Stream<Arguments> rules() {
		return Stream.of(
				arguments("nothing waits for a publisher or starts one by itself",
						CompositeArchRule.of(ServiceRules.nothingWaits()).and(ServiceRules.nothingSubscribes()),
						BadHabits.Impatient.class),
				arguments("what only Spring calls is nobody else's",
						classes().that()
							.areAnnotatedWith(RestController.class)
							.or()
							.areAnnotatedWith(Configuration.class)
							.should()
							.notBePublic(),
						BadHabits.Exposed.class),
				arguments("transactions are one statement or an operator's",
						noMethods().should().beAnnotatedWith(Transactional.class), BadHabits.Transacting.class),
				arguments("SQL is spoken in repositories", ServiceRules.sqlStaysInRepositories(),
						BadHabits.Querying.class),
				arguments("time comes from the clock that was given", ServiceRules.timeIsModern(),
						BadHabits.Hasty.class));
	}

	@Test
	void inspectionKnowsNothingOfHttpOrDisks() {
		noClasses().that()
			.resideInAPackage("..inspection..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "java.nio.file..",
					"reactor..")
			.check(this.service);
	}

}
