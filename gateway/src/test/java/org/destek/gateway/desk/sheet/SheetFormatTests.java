package org.destek.gateway.desk.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SheetFormatTests {

	private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 12, 9, 5);

	@Test
	void writesCsvThatExcelInTurkishOpens() {
		String csv = new String(written(SheetFormat.CSV, List.of(List.of(Cell.of("Şifre; \"ağ\""), Cell.of(12L)),
				List.of(Cell.of(TIME), Cell.of((String) null), Cell.of("iki\nsatır")))), UTF_8);
		assertThat(csv).isEqualTo("\uFEFF\"Şifre; \"\"ağ\"\"\";12\r\n2026-11-12 09:05;;\"iki\nsatır\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+90", "-2", "@SUM(A1)", "\t=1" })
	void letsNoTextBeAFormula(String text) {
		assertThat(new String(written(SheetFormat.CSV, List.of(List.of(Cell.of(text)))), UTF_8))
			.isEqualTo("\uFEFF'" + text + "\r\n");
	}

	@Test
	void writesOdsThatAReaderOpens() throws IOException {
		byte[] ods = written(SheetFormat.ODS,
				List.of(List.of(Cell.of("Ad & <soyad>"), Cell.of("Sayı"), Cell.of("An")),
						List.of(Cell.of("=1+1"), Cell.of(1214L), Cell.of(TIME)),
						List.of(Cell.of("a\u0000b\uD800"), Cell.of((Long) null), Cell.of((LocalDateTime) null))));
		Range cells = new SpreadSheet(new ByteArrayInputStream(ods)).getSheet(0).getDataRange();
		assertThat(cells.getNumRows()).isEqualTo(3);
		assertThat(cells.getCell(0, 0).getValue()).isEqualTo("Ad & <soyad>");
		assertThat(cells.getCell(1, 0).getValue()).isEqualTo("=1+1");
		assertThat(cells.getCell(1, 0).getFormula()).isNull();
		assertThat(((Number) cells.getCell(1, 1).getValue()).longValue()).isEqualTo(1214);
		assertThat(cells.getCell(1, 2).getValue()).isEqualTo(TIME);
		assertThat(cells.getCell(2, 0).getValue()).isEqualTo("ab");
	}

	/** Programs and file managers know the type by the first bytes (ODF 1.2, part 3). */
	@Test
	void beginsAnOdsWithItsType() {
		byte[] ods = written(SheetFormat.ODS, List.of(List.of(Cell.of("a"))));
		assertThat(new String(ods, 30, 54, UTF_8)).isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
	}

	@Test
	void writesTheSameForEachReader() {
		Flux<byte[]> file = SheetFormat.ODS.bytes(Flux.just(List.of(List.of(Cell.of("a")))));
		assertThat(joined(file).length).isEqualTo(joined(file).length);
	}

	/** A row at a time. */
	private static byte[] written(SheetFormat format, List<List<Cell>> rows) {
		return joined(format.bytes(Flux.fromIterable(rows).map(List::of)));
	}

	private static byte[] joined(Flux<byte[]> file) {
		return file.reduce(new ByteArrayOutputStream(), (all, part) -> {
			all.writeBytes(part);
			return all;
		}).block(Duration.ofSeconds(10)).toByteArray();
	}

}
