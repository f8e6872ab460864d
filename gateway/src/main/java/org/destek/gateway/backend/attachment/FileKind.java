package org.destek.gateway.backend.attachment;

import java.util.List;

/**
 * A kind of file that attachment-service takes.
 *
 * @param family what people know it as, such as {@code picture}; {@code added} when it
 * has no name but its own
 * @param labels what it is called, such as {@code DOCX}
 * @param mediaType its registered name
 * @param extensions endings of its files, without dots
 */
public record FileKind(String family, List<String> labels, String mediaType, List<String> extensions) {
}
