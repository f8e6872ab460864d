package org.destek.notification;

import java.util.stream.Stream;

import org.destek.stack.architecture.ServiceArchitecture;
import org.destek.stack.architecture.ServiceRules;
import org.junit.jupiter.params.provider.Arguments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ArchitectureTests extends ServiceArchitecture {

	ArchitectureTests() {
		super("org.destek.notification");
	}

	static Stream<Arguments> rules() {
		return Stream.of(
				arguments("nothing waits for a publisher", ServiceRules.nothingWaits(), BadHabits.Impatient.class),
				arguments("only the dispatcher's loop starts publishers by itself",
						ServiceRules.nothingSubscribes("MailDispatcher"), BadHabits.Forgetful.class),
				arguments("time comes from the clock that was given", ServiceRules.timeComesFromTheClock(),
						BadHabits.Hasty.class),
				arguments("what is scheduled is made anew for each round", ServiceRules.scheduledWorkIsMadeAnew(),
						BadHabits.Frozen.class),
				arguments("old dates are for the mail library alone",
						noClasses().that()
							.resideOutsideOfPackages("..smtp..", "..reading..")
							.should()
							.dependOnClassesThat()
							.haveNameMatching(ServiceRules.OLD_DATES),
						BadHabits.OldFashioned.class),
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
						"org.destek.notification.delivery.SentMailTests"),
				arguments("who listens and who adapts is nobody else's",
						classes().that().resideInAnyPackage("..intake..", "..smtp..").should().notBePublic(),
						"org.destek.notification.smtp.ScriptedSmtpServer"));
	}

}
