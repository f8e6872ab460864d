package org.destek.gateway.institution;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import org.destek.foundation.language.LocalText;

import static org.assertj.core.api.Assertions.assertThat;

class InstitutionTests {

	@Test
	void takesSingleValuesOfTheEnvironment() {
		with(Map.of("DESTEK_INSTITUTION_NAME", "Deneme Üniversitesi", "DESTEK_INSTITUTION_SHORTNAME_EN", "Trial",
				"DESTEK_INSTITUTION_OFFICE_TR", "Bilişim", "DESTEK_INSTITUTION_MARK", "DÜ", "DESTEK_INSTITUTION_EMAIL",
				"destek@deneme.edu.tr", "DESTEK_INSTITUTION_HOURS", "7/24", "DESTEK_INSTITUTION_WORKINGDAY", "7h",
				"DESTEK_INSTITUTION_PRIVACYNOTICE_VERSION", "2027-1", "DESTEK_INSTITUTION_SECURITYCONTACT",
				"mailto:guvenlik@deneme.edu.tr", "DESTEK_ACCENT", "#7A1F3D"))
			.run((context) -> {
				Institution office = context.getBean(Institution.class);
				assertThat(office.name()).isEqualTo(LocalText.of("Deneme Üniversitesi"));
				assertThat(office.shortName())
					.isEqualTo(new LocalText(Map.of("tr", "Örnek Üniversitesi BİDB", "en", "Trial")));
				assertThat(office.office()).isEqualTo(new LocalText(Map.of("tr", "Bilişim", "en", "IT office")));
				assertThat(office.mark()).isEqualTo("DÜ");
				assertThat(office.email()).isEqualTo("destek@deneme.edu.tr");
				assertThat(office.hours()).isEqualTo(LocalText.of("7/24"));
				assertThat(office.workingDay()).hasHours(7);
				assertThat(office.privacyNotice().version()).isEqualTo("2027-1");
				assertThat(office.securityContact()).isEqualTo(URI.create("mailto:guvenlik@deneme.edu.tr"));
				assertThat(office.accent()).isEqualTo("#7A1F3D");
			});
	}

	@Test
	void namesNobodyForSecurityAsShipped() {
		with(Map.of()).run((context) -> assertThat(context.getBean(Institution.class).securityContact()).isNull());
	}

	private static ApplicationContextRunner with(Map<String, Object> environment) {
		return new ApplicationContextRunner()
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("office-systemEnvironment", environment)))
			.withInitializer(new ConfigDataApplicationContextInitializer())
			.withUserConfiguration(Office.class);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Institution.class)
	static class Office {

	}

}
