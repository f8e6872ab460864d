package org.destek.gateway.institution;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.io.Resource;

import org.destek.foundation.language.Language;

/**
 * Where the privacy notice is.
 *
 * @param version stored with every ticket that was sent under it
 * @param files by the language's tag; settings besides them are passed over
 */
public record PrivacyNoticeFiles(@NotBlank @Pattern(regexp = "[\\w.-]{1,40}") String version,
		@Name("") Map<String, Resource> files) {

	public PrivacyNoticeFiles {
		files = new HashMap<>(files);
		files.keySet().retainAll(Language.tags());
	}

	/** The notice in a language; in the first one where there is none. */
	public Resource in(Language language) {
		Resource file = this.files.get(language.tag());
		return Objects.requireNonNull((file != null) ? file : this.files.get(Language.FIRST.tag()));
	}

	@AssertTrue(message = "must name a file in Turkish and one in English")
	public boolean isComplete() {
		return Stream.of(Language.values())
			.filter(Language::isRequired)
			.allMatch((each) -> this.files.containsKey(each.tag()));
	}

}
