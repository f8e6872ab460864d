package org.destek.attachment.inspection;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The one list of kinds that may be attached; whatever is not here is refused. Pages,
 * mails and refusals read what they say about kinds from it.
 */
public enum FileKind {

	PNG("image/png", Family.PICTURE, "PNG", "png"),
	JPEG("image/jpeg", Family.PICTURE, "JPEG", "jpg", "jpeg", "jpe", "jfif"),
	GIF("image/gif", Family.PICTURE, "GIF", "gif"), WEBP("image/webp", Family.PICTURE, "WebP", "webp"),
	HEIC("image/heic", Family.PICTURE, "HEIC", "heic", "heif", "hif"), PDF("application/pdf", Family.PDF, "PDF", "pdf"),
	TEXT("text/plain", Family.TEXT, "TXT, CSV, LOG, EML", "txt", "csv", "log", "eml", "text", "tsv", "md", "ini",
			"conf", "cfg", "json", "yml", "yaml"),
	DOC("application/msword", Family.WORD, "DOC", "doc", "dot"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family.WORD, "DOCX", "docx",
			"dotx"),
	XLS("application/vnd.ms-excel", Family.EXCEL, "XLS", "xls", "xlt"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family.EXCEL, "XLSX", "xlsx", "xltx"),
	XLSB("application/vnd.ms-excel.sheet.binary.macroenabled.12", Family.EXCEL, "XLSB", "xlsb"),
	PPT("application/vnd.ms-powerpoint", Family.POWERPOINT, "PPT", "ppt", "pps", "pot"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Family.POWERPOINT, "PPTX", "pptx",
			"ppsx", "potx"),
	ODT("application/vnd.oasis.opendocument.text", Family.WORD, "ODT", "odt", "ott"),
	ODS("application/vnd.oasis.opendocument.spreadsheet", Family.EXCEL, "ODS", "ods", "ots"),
	ODP("application/vnd.oasis.opendocument.presentation", Family.POWERPOINT, "ODP", "odp", "otp"),
	ZIP("application/zip", Family.ZIP, "ZIP", "zip"),

	RAR("application/vnd.rar", "RAR", "rar"), SEVEN_ZIP("application/x-7z-compressed", "7Z", "7z"),
	MP4("video/mp4", "MP4", "mp4", "m4v"), MOV("video/quicktime", "MOV", "mov", "qt"),
	TIFF("image/tiff", "TIFF", "tiff", "tif"), AVIF("image/avif", "AVIF", "avif"), RTF("application/rtf", "RTF", "rtf"),
	MSG("application/vnd.ms-outlook", "MSG", "msg");

	private final String mediaType;

	private final Family family;

	private final List<String> labels;

	private final Set<String> extensions;

	/** A kind that is taken where the office says so. */
	FileKind(String mediaType, String label, String... extensions) {
		this(mediaType, Family.ADDED, label, extensions);
	}

	FileKind(String mediaType, Family family, String labels, String... extensions) {
		this.mediaType = mediaType;
		this.family = family;
		this.labels = List.of(labels.split(", "));
		this.extensions = new LinkedHashSet<>(Arrays.asList(extensions));
	}

	/**
	 * The kind that an office adds by a word.
	 * @param word its usual ending, in any case
	 * @return empty when it is none that can be added
	 */
	static Optional<FileKind> addedBy(String word) {
		String extension = word.strip().toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((kind) -> !kind.isAlwaysTaken() && kind.goesBy(extension)).findFirst();
	}

	boolean isAlwaysTaken() {
		return this.family != Family.ADDED;
	}

	/**
	 * What people know the kind as, where a page says it in a word.
	 * @return the family; for a kind that the office adds, none but its own name
	 */
	public Family family() {
		return this.family;
	}

	/**
	 * The registered name of the kind.
	 * @return such as {@code application/pdf}
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * What people call the kind.
	 * @return such as {@code PDF}; several where one kind goes by several names
	 */
	public List<String> labels() {
		return this.labels;
	}

	/**
	 * The endings that files of this kind go by, the usual one first.
	 * @return lower-case, without the dot
	 */
	public List<String> extensions() {
		return List.copyOf(this.extensions);
	}

	/**
	 * The ending that a file of this kind gets when its own would open it as another.
	 * @return lower-case, without the dot
	 */
	public String usualExtension() {
		return this.extensions.iterator().next();
	}

	/**
	 * Whether files of this kind go by an ending.
	 * @param extension lower-case, without the dot
	 * @return whether they do
	 */
	public boolean goesBy(String extension) {
		return this.extensions.contains(extension);
	}

	/** Kinds that people know by one word. */
	public enum Family {

		PICTURE, PDF, TEXT, WORD, EXCEL, POWERPOINT, ZIP, ADDED;

		/**
		 * The family's name in answers.
		 * @return lower-case ASCII
		 */
		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
