package org.destek.attachment.inspection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office adds to the kinds that are taken.
 *
 * @param additional endings such as {@code rar}; a word that is no kind that can be added
 * stops the start
 */
@ConfigurationProperties("destek.kinds")
public record FileKindsProperties(@DefaultValue List<String> additional) {

	public FileKindsProperties {
		additional = additional.stream().map(String::strip).filter((word) -> !word.isEmpty()).toList();
		additional.forEach(FileKindsProperties::kind);
	}

	Set<FileKind> added() {
		return this.additional.stream().map(FileKindsProperties::kind).collect(Collectors.toSet());
	}

	private static FileKind kind(String word) {
		return FileKind.addedBy(word)
			.orElseThrow(() -> new IllegalArgumentException("DESTEK_UPLOAD_KINDS has “" + word
					+ "”; kinds that can be added are rar, 7z, mp4, mov, tiff, avif, rtf and msg"));
	}

}
