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

import org.destek.testing.architecture.ServiceRules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchitectureTests {

	private static final JavaClasses OURS = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.destek.messaging");

	private static final JavaClasses BAD = new ClassFileImporter().importClasses(Bad.class);

	static List<ArchRule> rules() {
		return List.of(ServiceRules.nothingWaits("InboxListener"), ServiceRules.nothingSubscribes("BackgroundLoop"),
				ServiceRules.timeIsModern());
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
