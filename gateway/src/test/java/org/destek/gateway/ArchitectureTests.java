package org.destek.gateway;

import java.util.Date;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("org.destek.gateway");

	private static final String REACTOR = "reactor\\.core\\.publisher\\.(Mono|Flux)";

	private static final ArchRule NOBODY_BLOCKS = noClasses().should()
		.callMethodWhere(target(
				DescribedPredicate.and(nameMatching("block.*|toIterable|toStream"), owner(nameMatching(REACTOR)))))
		.because("a blocked thread serves nobody");

	private static final ArchRule ONLY_THE_LOOPS_SUBSCRIBE = noClasses().that()
		.doNotHaveSimpleName("StatusCollector")
		.should()
		.callMethodWhere(target(DescribedPredicate.and(nameMatching("subscribe"), owner(nameMatching(REACTOR)))))
		.because("what is subscribed by hand has nobody who hears of its errors");

	private static final ArchRule CONTROLLERS_STAY_AT_HOME = classes().that()
		.haveSimpleNameEndingWith("Controller")
		.should()
		.bePackagePrivate()
		.because("nobody but the framework calls them");

	private static final ArchRule TIME_IS_MODERN = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName(Date.class.getName());

	private static final ArchRule PAGES_ASK_BACKENDS = noClasses().that()
		.resideOutsideOfPackages("..backend..", "..status..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.web.reactive.function.client..")
		.because("timeouts and refusals are made in one place");

	private static final ArchRule NO_CIRCLES = slices().matching("org.destek.gateway.(**)").should().beFreeOfCycles();

	static Stream<ArchRule> rules() {
		return Stream.of(NOBODY_BLOCKS, ONLY_THE_LOOPS_SUBSCRIBE, CONTROLLERS_STAY_AT_HOME, TIME_IS_MODERN,
				PAGES_ASK_BACKENDS, NO_CIRCLES);
	}

	static Stream<Arguments> breaches() {
		return Stream.of(Arguments.of(NOBODY_BLOCKS, Blocks.class),
				Arguments.of(ONLY_THE_LOOPS_SUBSCRIBE, Subscribes.class),
				Arguments.of(CONTROLLERS_STAY_AT_HOME, PublicController.class),
				Arguments.of(TIME_IS_MODERN, OldTime.class), Arguments.of(PAGES_ASK_BACKENDS, AsksItself.class));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theHouseIsInOrder(ArchRule rule) {
		rule.check(HOUSE);
	}

	@ParameterizedTest
	@MethodSource("breaches")
	void eachRuleBites(ArchRule rule, Class<?> breach) {
		JavaClasses classes = new ClassFileImporter().importClasses(breach);
		assertThat(classes).extracting(JavaClass::getSimpleName).containsExactly(breach.getSimpleName());
		assertThat(rule.evaluate(classes).hasViolation()).isTrue();
	}

	static class Blocks {

		String now() {
			return Mono.just("x").block();
		}

	}

	static class Subscribes {

		Disposable start() {
			return Flux.just("x").subscribe();
		}

	}

	public static class PublicController {

	}

	static class OldTime {

		Date now = new Date();

	}

	static class AsksItself {

		org.springframework.web.reactive.function.client.WebClient client;

	}

}
