package org.destek.foundation.requestform;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RequestFormTests {

	private static final RequestForm FORM = RequestForm.SHIPPED;

	@Test
	void holdsTheFieldsInTheOrderOfTheForm() {
		assertThat(FORM.requester()).extracting(RequestField::name)
			.containsSubsequence("name", "email", "nationalId", "unit", "extension");
		assertThat(FORM.details()).extracting(RequestField::name)
			.containsSubsequence("unit", "extension")
			.doesNotContain("name", "email", "nationalId");
	}

	@Test
	void saysWhatIsRightInAField() {
		RequestField name = FORM.requester("name").orElseThrow();
		assertThat(name.required()).isTrue();
		assertThat(name.fits(1)).isFalse();
		assertThat(name.fits(2)).isTrue();
		assertThat(name.fits(100)).isTrue();
		assertThat(name.fits(101)).isFalse();
		RequestField extension = FORM.requester("extension").orElseThrow();
		assertThat(extension.required()).isFalse();
		assertThat(extension.matches("4242")).isTrue();
		assertThat(extension.matches("42 42")).isFalse();
		assertThat(extension.matches("42424242")).isFalse();
		assertThat(extension.id()).isEqualTo("requester-extension");
	}

	@Test
	void takesWhatAFieldRefersToAndWhatItSaysItself() {
		assertThat(FORM.message().minLength()).isEqualTo(10);
		assertThat(FORM.message().maxLength()).isEqualTo(10_000);
		assertThat(FORM.message().personal()).isTrue();
	}

	@Test
	void readsAFieldThatAnOfficeCouldAdd() {
		RequestForm form = RequestForm.of(JsonMapper.shared().readTree("""
				{"required": ["message"], "properties": {
				  "requester": {"required": [], "properties": {"building": {"type": "string", "maxLength": 20}}},
				  "subject": {}, "message": {}, "attachments": {"maxItems": 1}}}
				"""));
		assertThat(form.details()).containsExactly(
				new RequestField("requester.building", RequestField.Kind.TEXT, false, 0, 20, null, false, null, false));
		assertThat(form.maxAttachments()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tr", "en" })
	void hasWordsForEachFieldAndForWhatCanBeWrongInIt(String language) {
		Set<String> words = ResourceBundle.getBundle("request-form/words", Locale.forLanguageTag(language)).keySet();
		FORM.requester().forEach((field) -> {
			String key = "field." + field.path();
			Stream.concat(Stream.of(key, key + ".short", key + ".notice"), wordsOfMistakes(field, key).stream())
				.forEach((word) -> assertThat(words.contains(word)).as("%s in words_%s", word, language).isTrue());
		});
		assertThat(words).contains("field.subject", "field.message");
	}

	private static List<String> wordsOfMistakes(RequestField field, String key) {
		boolean text = field.kind() == RequestField.Kind.TEXT;
		return List.of("required", "length", "format").stream().filter((mistake) -> switch (mistake) {
			case "required" -> field.required();
			case "length" -> field.maxLength() < Integer.MAX_VALUE;
			default -> text;
		}).map((mistake) -> key + "." + mistake).toList();
	}

	@Test
	void hasTheSameWordsInBothLanguages() {
		Set<String> turkish = new TreeSet<>(
				ResourceBundle.getBundle("request-form/words", Locale.forLanguageTag("tr")).keySet());
		Set<String> english = ResourceBundle.getBundle("request-form/words", Locale.ENGLISH).keySet();
		assertThat(english.stream().filter((key) -> !turkish.contains(key))).as("missing in words_tr").isEmpty();
		turkish.removeAll(english);
		assertThat(turkish).as("missing in words_en").isEmpty();
	}

}
