package org.destek.gateway.desk.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The smallest OpenDocument package that a spreadsheet program opens: a zip that begins
 * with its type, uncompressed, so that programs know it by its first bytes.
 */
final class OdsSheet implements Sheet {

	private static final byte[] TYPE = "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8);

	private static final String MANIFEST = """
			<?xml version="1.0" encoding="UTF-8"?>
			<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">\
			<manifest:file-entry manifest:full-path="/" manifest:version="1.2" \
			manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>\
			<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""";

	private static final String BEGIN = """
			<?xml version="1.0" encoding="UTF-8"?>
			<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
			xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
			xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
			office:version="1.2"><office:automatic-styles><number:date-style style:name="moment"><number:year number:style="long"/>\
			<number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>\
			<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>\
			</number:date-style><style:style style:name="time" style:family="table-cell" style:data-style-name="moment"/>\
			</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="1">""";

	private static final String END = "</table:table></office:spreadsheet></office:body></office:document-content>";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();

	private final ZipOutputStream zip = new ZipOutputStream(this.written, UTF_8);

	@Override
	public byte[] begin() {
		return taking(() -> {
			this.zip.putNextEntry(uncompressed());
			this.zip.write(TYPE);
			this.zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
			this.zip.write(MANIFEST.getBytes(UTF_8));
			this.zip.putNextEntry(new ZipEntry("content.xml"));
			this.zip.write(BEGIN.getBytes(UTF_8));
		});
	}

	@Override
	public byte[] rows(List<List<Cell>> rows) {
		StringBuilder xml = new StringBuilder();
		for (List<Cell> each : rows) {
			xml.append("<table:table-row>");
			each.forEach((cell) -> xml.append(element(cell)));
			xml.append("</table:table-row>");
		}
		return taking(() -> this.zip.write(xml.toString().getBytes(UTF_8)));
	}

	@Override
	public byte[] end() {
		return taking(() -> {
			this.zip.write(END.getBytes(UTF_8));
			this.zip.close();
		});
	}

	private static ZipEntry uncompressed() {
		ZipEntry type = new ZipEntry("mimetype");
		CRC32 sum = new CRC32();
		sum.update(TYPE);
		type.setMethod(ZipEntry.STORED);
		type.setSize(TYPE.length);
		type.setCrc(sum.getValue());
		return type;
	}

	private static String element(Cell cell) {
		if (cell.time() != null) {
			return "<table:table-cell table:style-name=\"time\" office:value-type=\"date\" office:date-value=\"%s\"/>"
				.formatted(TIME.format(cell.time()));
		}
		if (cell.number() != null) {
			return "<table:table-cell office:value-type=\"float\" office:value=\"%1$s\"><text:p>%1$s</text:p></table:table-cell>"
				.formatted(cell.text());
		}
		return cell.text().isEmpty() ? "<table:table-cell/>" : "<table:table-cell office:value-type=\"string\"><text:p>"
				+ escaped(cell.text()) + "</text:p></table:table-cell>";
	}

	/** What XML cannot hold (control letters, halves of pairs) is left out. */
	private static String escaped(String text) {
		StringBuilder xml = new StringBuilder();
		text.codePoints().forEach((letter) -> {
			switch (letter) {
				case '&' -> xml.append("&amp;");
				case '<' -> xml.append("&lt;");
				case '>' -> xml.append("&gt;");
				default -> xml.append(fits(letter) ? Character.toString(letter) : "");
			}
		});
		return xml.toString();
	}

	private static boolean fits(int letter) {
		return letter == '\t' || letter == '\n' || letter >= ' ' && !Character.isISOControl(letter)
				&& Character.getType(letter) != Character.SURROGATE && letter != 0xFFFE && letter != 0xFFFF;
	}

	private byte[] taking(Writing writing) {
		try {
			writing.write();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		byte[] bytes = this.written.toByteArray();
		this.written.reset();
		return bytes;
	}

	/** Something that writes. */
	@FunctionalInterface
	private interface Writing {

		void write() throws IOException;

	}

}
