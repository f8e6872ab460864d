package org.destek.foundation.language;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class LocalTextTests {

	private static final LocalText OFFICE = new LocalText(Map.of("en", "IT office", "tr", "Bilgi İşlem"));

	private final JsonMapper mapper = JsonMapper.shared();

	@Test
	void isReadInTheLanguageThatIsAskedFor() {
		assertThat(OFFICE.in(Language.TR)).isEqualTo("Bilgi İşlem");
		assertThat(OFFICE.in(Language.EN)).isEqualTo("IT office");
		assertThat(OFFICE.in(Locale.forLanguageTag("xx"))).isEqualTo("IT office");
	}

	@Test
	void isReadInTheFirstLanguageWhereItIsMissing() {
		LocalText turkish = new LocalText(Map.of("tr", "Bilgi İşlem", "en", " "));
		assertThat(turkish.in(Language.EN)).isEqualTo("Bilgi İşlem");
		assertThat(turkish.isComplete()).isFalse();
		assertThat(OFFICE.isComplete()).isTrue();
	}

	@Test
	void isAnObjectInJsonTheFirstLanguageFirst() {
		String json = this.mapper.writeValueAsString(OFFICE);
		assertThat(json).isEqualTo("{\"tr\":\"Bilgi İşlem\",\"en\":\"IT office\"}");
		assertThat(this.mapper.readValue(json, LocalText.class)).isEqualTo(OFFICE);
	}

	@Test
	void passesOverLanguagesThatNobodySpeaksHere() {
		assertThat(this.mapper.readValue("{\"tr\":\"a\",\"en\":\"b\",\"xx\":\"c\"}", LocalText.class).words())
			.containsOnlyKeys("tr", "en");
	}

	@Test
	void isOneTextOrAMapInASettingsFile() {
		Binder settings = new Binder(new MapConfigurationPropertySource(
				Map.of("one", "7/24", "many.tr", "Bilgi İşlem", "many.en", "IT office", "half.en", "IT office")));
		assertThat(settings.bind("one", LocalText.class).get()).isEqualTo(LocalText.of("7/24"));
		assertThat(settings.bind("many", LocalText.class).get()).isEqualTo(OFFICE);
		assertThat(settings.bind("half", LocalText.class).get().isComplete()).isFalse();
	}

}
