package org.destek.attachment.inspection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The kinds that may be attached; whatever is not here is refused. */
public enum FileKind {

	PNG("image/png", "png"), JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"), GIF("image/gif", "gif"),
	WEBP("image/webp", "webp"), HEIC("image/heic", "heic", "heif", "hif"), PDF("application/pdf", "pdf"),
	TEXT("text/plain", "txt", "text", "log", "csv", "md", "ini", "conf", "cfg", "json", "yml", "yaml", "eml"),
	DOC("application/msword", "doc", "dot"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "dotx"),
	XLS("application/vnd.ms-excel", "xls", "xlt"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xltx"),
	PPT("application/vnd.ms-powerpoint", "ppt", "pps", "pot"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "ppsx", "potx"),
	ODT("application/vnd.oasis.opendocument.text", "odt"), ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
	ODP("application/vnd.oasis.opendocument.presentation", "odp"), ZIP("application/zip", "zip");

	private final String mediaType;

	private final Set<String> extensions;

	private final String usualExtension;

	FileKind(String mediaType, String usualExtension, String... others) {
		this.mediaType = mediaType;
		this.usualExtension = usualExtension;
		Set<String> all = new HashSet<>(Arrays.asList(others));
		all.add(usualExtension);
		this.extensions = Set.copyOf(all);
	}

	static Optional<FileKind> ofMediaType(String mediaType) {
		return Arrays.stream(values()).filter((kind) -> kind.mediaType.equals(mediaType)).findFirst();
	}

	/**
	 * The registered name of the kind.
	 * @return such as {@code application/pdf}
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * The ending that a file of this kind gets when its own would open it as another.
	 * @return lower-case, without the dot
	 */
	public String usualExtension() {
		return this.usualExtension;
	}

	/**
	 * Whether files of this kind go by an ending.
	 * @param extension lower-case, without the dot
	 * @return whether they do
	 */
	public boolean goesBy(String extension) {
		return this.extensions.contains(extension);
	}

}
