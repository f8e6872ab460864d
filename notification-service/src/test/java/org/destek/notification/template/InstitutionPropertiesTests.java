package org.destek.notification.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import org.destek.foundation.language.Language;
import org.destek.foundation.language.LocalText;

import static org.assertj.core.api.Assertions.assertThat;

class InstitutionPropertiesTests {

	@TempDir
	Path folder;

	@Test
	void readsTheOfficesFileThatThePagesRead() throws IOException {
		Path file = Files.writeString(this.folder.resolve("institution.yml"), """
				destek:
				  institution:
				    name: {tr: Deneme Üniversitesi, en: Trial University}
				    short-name: Deneme
				    office: {tr: Bilişim, en: Computing}
				    mark: DÜ
				    email: bilisim@deneme.edu.tr
				    accent: "#7A1F3D"
				    working-day: 7h
				    notices: []
				""");
		with(Map.of("DESTEK_INSTITUTION", file.toString())).run((context) -> {
			InstitutionProperties office = context.getBean(InstitutionProperties.class);
			assertThat(office.name())
				.isEqualTo(new LocalText(Map.of("tr", "Deneme Üniversitesi", "en", "Trial University")));
			assertThat(office.office()).isEqualTo(new LocalText(Map.of("tr", "Bilişim", "en", "Computing")));
			assertThat(office.accent()).isEqualTo(Accent.of("#7A1F3D"));
			TemplateProperties mails = context.getBean(TemplateProperties.class);
			assertThat(mails.contact()).isEqualTo("bilisim@deneme.edu.tr");
			assertThat(mails.workingDay()).hasHours(7);
		});
	}

	@Test
	void takesSingleValuesOfTheEnvironment() {
		with(Map.of("DESTEK_INSTITUTION_NAME_EN", "Trial University", "DESTEK_INSTITUTION_OFFICE", "BT"))
			.run((context) -> {
				InstitutionProperties office = context.getBean(InstitutionProperties.class);
				assertThat(office.name().in(Language.EN)).isEqualTo("Trial University");
				assertThat(office.name().in(Language.TR)).isEqualTo("Örnek Üniversitesi Bilgi İşlem Daire Başkanlığı");
				assertThat(office.office()).isEqualTo(LocalText.of("BT"));
				assertThat(context.getBean(TemplateProperties.class).contact()).isEqualTo("destek@example.org");
			});
	}

	private ApplicationContextRunner with(Map<String, Object> environment) {
		Map<String, Object> whole = new HashMap<>(environment);
		whole.putIfAbsent("DESTEK_INSTITUTION", this.folder.resolve("none.yml").toString());
		return new ApplicationContextRunner()
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("office-systemEnvironment", whole)))
			.withInitializer(new ConfigDataApplicationContextInitializer())
			.withUserConfiguration(Office.class);
	}

	@Configuration(proxyBeanMethods = false)
	@Import(TemplateConfiguration.class)
	@EnableConfigurationProperties({ InstitutionProperties.class, TemplateProperties.class })
	static class Office {

	}

}
