package org.destek.testing.architecture;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/** Counts what a reader sees when they open a folder. */
public final class CrowdedPackages {

	/** As many files may stand in one package, its description among them. */
	public static final int MOST_FILES = 25;

	private CrowdedPackages() {
	}

	/**
	 * Packages with more files than a number.
	 * @param classes of main code
	 * @param most the number
	 * @return how many files each of them has, by name
	 */
	public static Map<String, Long> of(JavaClasses classes, int most) {
		return classes.stream()
			.filter(JavaClass::isTopLevelClass)
			.collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((each) -> each.getValue() > most)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
