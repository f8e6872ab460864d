package org.destek.testing.architecture;

import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CrowdedPackagesTests {

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.destek.testing.architecture");

	@Test
	void namesAPackageWithMoreFilesThanItMayHave() {
		long files = this.classes.stream().filter((each) -> each.isTopLevelClass()).count();
		assertThat(CrowdedPackages.of(this.classes, (int) files - 1))
			.containsOnly(Map.entry("org.destek.testing.architecture", files));
	}

	@Test
	void countsTheDescriptionOfThePackage() {
		assertThat(this.classes.contain("org.destek.testing.architecture.package-info")).isTrue();
		assertThat(CrowdedPackages.of(this.classes,
				(int) this.classes.stream().filter((each) -> each.isTopLevelClass()).count()))
			.isEmpty();
	}

}
