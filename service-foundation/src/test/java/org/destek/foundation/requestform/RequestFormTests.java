package org.destek.foundation.requestform;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.destek.foundation.language.Language;

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
	@EnumSource(Language.class)
	void hasWordsForEachFieldAndForWhatCanBeWrongInIt(Language language) {
		Set<String> words = words(language);
		FORM.requester().forEach((field) -> {
			String key = "field." + field.path();
			Stream.concat(Stream.of(key, key + ".short", key + ".notice"), wordsOfMistakes(field, key).stream())
				.forEach(
						(word) -> assertThat(words.contains(word)).as("%s in words_%s", word, language.tag()).isTrue());
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

	@ParameterizedTest
	@EnumSource(Language.class)
	void hasTheSameWordsInEachLanguage(Language language) {
		assertThat(words(language)).as("words_" + language.tag())
			.containsExactlyInAnyOrderElementsOf(words(Language.FIRST));
	}

	private static Set<String> words(Language language) {
		return ResourceBundle
			.getBundle("request-form/words", language.locale(),
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
			.keySet();
	}

}
