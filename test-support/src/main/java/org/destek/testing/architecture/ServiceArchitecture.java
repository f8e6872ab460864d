package org.destek.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds a service to its rules, and shows that each bites. The rules are what the static
 * method {@code rules} of the service's own test gives: each with its name and a class
 * that breaks it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {

	private final String root;

	/** The service's own classes, read once. */
	protected final JavaClasses service;

	/**
	 * Reads a service.
	 * @param root its package
	 */
	protected ServiceArchitecture(String root) {
		this.root = root;
		this.service = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages(root);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void holds(String name, ArchRule rule, Class<?> violator) {
		rule.check(this.service);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void bites(String name, ArchRule rule, Class<?> violator) {
		Assertions.assertThat(rule.evaluate(new ClassFileImporter().importClasses(violator)).hasViolation()).isTrue();
	}

	/** Above that it is two features. */
	@Test
	void noPackageIsAboveTwentyFiveFiles() {
		Assertions.assertThat(CrowdedPackages.of(this.service, CrowdedPackages.MOST_FILES)).isEmpty();
	}

	@Test
	void featuresDependOnEachOtherInOneDirection() {
		SlicesRuleDefinition.slices().matching(this.root + ".(*)..").should().beFreeOfCycles().check(this.service);
	}

}
