package org.destek.foundation.measurement;

import java.time.Instant;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.testing.architecture.ServiceRules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final JavaClasses OURS = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.destek.foundation.measurement");

	private static final JavaClasses BAD = new ClassFileImporter().importClasses(Bad.class);

	static List<ArchRule> rules() {
		return List.of(ServiceRules.nothingWaits(), ServiceRules.nothingSubscribes(), ServiceRules.timeIsModern(),
				ServiceRules.scheduledWorkIsDeferred(),
				noClasses().that()
					.haveSimpleNameNotEndingWith("MeasuredHours")
					.should()
					.callMethodWhere(target(owner(assignableTo(DatabaseClient.class)))));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void holdsTheRule(ArchRule rule) {
		assertThat(OURS).isNotEmpty();
		rule.check(OURS);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void wouldCatchABreachOfTheRule(ArchRule rule) {
		assertThat(rule.evaluate(BAD).hasViolation()).isTrue();
	}

	/** Does what no class here may do. */
	static class Bad {

		Instant everything(DatabaseClient database) {
			database.sql("select 1").then().block();
			return Instant.now();
		}

		@Scheduled(fixedDelay = 1)
		Mono<Long> frozen() {
			// Whoever starts a publisher by itself is what the second rule is to catch.
			Flux.just(1).subscribe();
			return Mono.just(1L);
		}

	}

}
