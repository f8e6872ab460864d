package org.destek.notification;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.params.provider.Arguments;

import org.destek.messaging.inbox.EventHandler;
import org.destek.testing.architecture.ServiceArchitecture;
import org.destek.testing.architecture.ServiceRules;

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
				arguments("what is scheduled is deferred", ServiceRules.scheduledWorkIsDeferred(),
						BadHabits.Frozen.class),
				arguments("old dates are for the mail library alone",
						noClasses().that()
							.resideOutsideOfPackages("..smtp..", "..reading..")
							.should()
							.dependOnClassesThat()
							.haveNameMatching(ServiceRules.OLD_DATES),
						BadHabits.OldFashioned.class),
				arguments("planning neither renders nor sends",
						noClasses().that()
							.resideInAPackage("..notice..")
							.should()
							.dependOnClassesThat()
							.resideInAnyPackage("..intake..", "..template..", "..delivery..", "..smtp..", "..imap..",
									"..inbound.."),
						"org.destek.notification.notice.ReachingTooFar"),
				arguments("only the adapters and the reader know the mail library",
						noClasses().that()
							.resideOutsideOfPackages("..smtp..", "..mime..", "..bounce..", "..reading..", "..imap..",
									"..inbound..")
							.should()
							.dependOnClassesThat()
							.resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..", "org.springframework.mail.."),
						"org.destek.notification.delivery.SentMailTests"),
				arguments("who adapts is nobody else's",
						classes().that().resideInAPackage("..smtp..").should().notBePublic(),
						"org.destek.notification.smtp.ScriptedSmtpServer"),
				arguments("who consumes events is nobody else's",
						noClasses().that()
							.resideOutsideOfPackage("..intake..")
							.should()
							.dependOnClassesThat()
							.resideInAPackage("..intake.."),
						BadHabits.Eavesdropping.class),
				arguments("handlers of events are for the inbox alone",
						classes().that()
							.areAssignableTo(EventHandler.class)
							.and()
							.doNotHaveModifier(JavaModifier.ABSTRACT)
							.should()
							.notBePublic(),
						BadHabits.OpenHandler.class));
	}

}
