package org.destek.ticket;

import java.util.stream.Stream;

import com.tngtech.archunit.lang.CompositeArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

import org.destek.testing.architecture.ServiceArchitecture;
import org.destek.testing.architecture.ServiceRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ArchitectureTests extends ServiceArchitecture {

	ArchitectureTests() {
		super("org.destek.ticket");
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
				arguments("what is transactional as a whole is a use case",
						classes().that().areAnnotatedWith(Transactional.class).should().beAnnotatedWith(Service.class),
						BadHabits.TransactingWhole.class),
				arguments("SQL is spoken in repositories", ServiceRules.sqlStaysInRepositories(),
						BadHabits.Querying.class),
				arguments("time comes from the clock that was given", ServiceRules.timeIsModern(),
						BadHabits.Hasty.class),
				arguments("what is scheduled is deferred", ServiceRules.scheduledWorkIsDeferred(),
						BadHabits.Frozen.class),
				arguments("fields are set once", classes().should().haveOnlyFinalFields(), BadHabits.Changing.class));
	}

	@Test
	void onlySubmissionAndTheStaffPageTouchIdentityNumbers() {
		noClasses().that()
			.resideOutsideOfPackages("..privacy..", "..submission..", "..staff..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("..privacy..")
			.check(this.service);
	}

}
