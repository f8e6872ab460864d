package org.destek.messaging;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchitectureTests {

	private static final ArchRule ONLY_THE_LISTENER_BLOCKS = noClasses().that()
		.doNotHaveSimpleName("InboxListener")
		.should()
		.callMethodWhere(target(nameMatching("block(First|Last|Optional)?"))
			.and(target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))))));

	private static final ArchRule ONLY_THE_LOOP_SUBSCRIBES = noClasses().that()
		.doNotHaveSimpleName("BackgroundLoop")
		.should()
		.callMethodWhere(target(nameMatching("subscribe"))
			.and(target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))))));

	private static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should()
		.callMethod(java.time.Instant.class, "now")
		.orShould()
		.dependOnClassesThat()
		.belongToAnyOf(java.util.Date.class, java.util.Calendar.class);

	private static final JavaClasses OURS = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.destek.messaging");

	private static final JavaClasses BAD = new ClassFileImporter().importClasses(Bad.class);

	static List<ArchRule> rules() {
		return List.of(ONLY_THE_LISTENER_BLOCKS, ONLY_THE_LOOP_SUBSCRIBES, TIME_COMES_FROM_A_CLOCK);
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
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(BAD));
	}

	/** Does what no class here may do. */
	static class Bad {

		java.time.Instant everything() {
			Mono.just(1).block();
			Flux.just(1).subscribe();
			return java.time.Instant.now();
		}

	}

}
