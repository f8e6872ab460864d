package org.destek.attachment.inspection;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Word, Excel and PowerPoint documents (ISO/IEC 29500-2): their list of content types
 * says which one, whatever the main part is called and wherever it lies. Where that list
 * cannot be read, the usual names of main parts do.
 */
final class OfficeOpenXml {

	private static final String LIST = "[content_types].xml";

	private static final int LONGEST_LIST = 1_000_000;

	private static final String XML = "application/vnd.openxmlformats-officedocument.";

	private static final Map<String, FileKind> MAIN_TYPES = Map.of(XML + "wordprocessingml.document.main+xml",
			FileKind.DOCX, XML + "wordprocessingml.template.main+xml", FileKind.DOCX,
			XML + "spreadsheetml.sheet.main+xml", FileKind.XLSX, XML + "spreadsheetml.template.main+xml", FileKind.XLSX,
			XML + "presentationml.presentation.main+xml", FileKind.PPTX, XML + "presentationml.slideshow.main+xml",
			FileKind.PPTX, XML + "presentationml.template.main+xml", FileKind.PPTX,
			"application/vnd.ms-excel.sheet.binary.macroenabled.main", FileKind.XLSB);

	/** Main parts of documents that may hold macros, and what they are without. */
	private static final Map<String, FileKind> MACRO_TYPES = Map.of("application/vnd.ms-word.", FileKind.DOCX,
			"application/vnd.ms-excel.", FileKind.XLSX, "application/vnd.ms-powerpoint.", FileKind.PPTX);

	private static final String PROGRAM = "application/vnd.ms-office.vbaproject";

	private static final Map<String, FileKind> MAIN_PARTS = mainParts();

	private OfficeOpenXml() {
	}

	/**
	 * Tells the kind.
	 * @return empty when it is no such document
	 * @throws RefusedContentException when it holds macros
	 */
	static Optional<FileKind> kindOf(Map<String, ZipEntry> entries, ZipEntryReader reader) throws IOException {
		Set<String> types = types(entries, reader);
		for (Map.Entry<String, FileKind> without : MACRO_TYPES.entrySet()) {
			if (types.stream().anyMatch((type) -> isMacroType(type, without.getKey()))) {
				throw RefusedContentException.macro(without.getValue());
			}
		}
		Optional<FileKind> listed = types.stream().filter(MAIN_TYPES::containsKey).map(MAIN_TYPES::get).findFirst();
		Optional<FileKind> kind = listed.isPresent() ? listed : byName(entries.keySet());
		boolean program = types.contains(PROGRAM) || entries.keySet().stream().anyMatch((name) -> name.contains("vba"));
		if (kind.isPresent() && program) {
			throw RefusedContentException.macro((kind.get() == FileKind.XLSB) ? FileKind.XLSX : kind.get());
		}
		return kind;
	}

	private static Set<String> types(Map<String, ZipEntry> entries, ZipEntryReader reader) throws IOException {
		ZipEntry list = entries.get(LIST);
		Optional<byte[]> content = (list != null) ? reader.content(list, LONGEST_LIST) : Optional.empty();
		return content.map((bytes) -> XmlAttributes.read(bytes, "Override", "Default"))
			.orElse(XmlAttributes.NONE)
			.values("ContentType")
			.map((type) -> type.strip().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	private static boolean isMacroType(String type, String program) {
		return type.startsWith(program) && type.endsWith(".macroenabled.main+xml");
	}

	private static Optional<FileKind> byName(Set<String> names) {
		return MAIN_PARTS.entrySet()
			.stream()
			.filter((part) -> names.stream().anyMatch((name) -> name.matches(part.getKey())))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	private static Map<String, FileKind> mainParts() {
		Map<String, FileKind> parts = new LinkedHashMap<>();
		parts.put("word/document\\d*\\.xml", FileKind.DOCX);
		parts.put("xl/workbook\\d*\\.xml", FileKind.XLSX);
		parts.put("xl/workbook\\d*\\.bin", FileKind.XLSB);
		parts.put("ppt/presentation\\d*\\.xml", FileKind.PPTX);
		return parts;
	}

}
