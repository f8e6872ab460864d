package org.destek.gateway.desk.sheet;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/** A format that spreadsheet programs read. */
public enum SheetFormat {

	/**
	 * Comma-separated values (RFC 4180), parted by semicolons as Excel in Turkish does.
	 */
	CSV("text/csv;charset=UTF-8", CsvSheet::new),

	/** OpenDocument (ISO/IEC 26300). */
	ODS("application/vnd.oasis.opendocument.spreadsheet", OdsSheet::new);

	private final MediaType type;

	private final Supplier<Sheet> sheets;

	SheetFormat(String type, Supplier<Sheet> sheets) {
		this.type = MediaType.parseMediaType(type);
		this.sheets = sheets;
	}

	/** The format of a file's ending, which must be one. */
	public static SheetFormat ending(String ending) {
		return valueOf(ending.toUpperCase(Locale.ROOT));
	}

	/**
	 * A file that is written while its rows come.
	 * @param name in ASCII, without its ending
	 * @param rows some at a time, the head first
	 */
	public ResponseEntity<Flux<byte[]>> answer(String name, Flux<List<List<Cell>>> rows) {
		return ResponseEntity.ok()
			.contentType(this.type)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(name + "." + name().toLowerCase(Locale.ROOT))
						.build()
						.toString())
			.body(bytes(rows));
	}

	Flux<byte[]> bytes(Flux<List<List<Cell>>> rows) {
		return Flux.defer(() -> written(this.sheets.get(), rows));
	}

	private static Flux<byte[]> written(Sheet sheet, Flux<List<List<Cell>>> rows) {
		return Flux.concat(Flux.defer(() -> Flux.just(sheet.begin())), rows.map(sheet::rows),
				Flux.defer(() -> Flux.just(sheet.end())));
	}

}
