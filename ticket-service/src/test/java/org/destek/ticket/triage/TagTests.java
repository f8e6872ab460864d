package org.destek.ticket.triage;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Words and priorities as people type them. */
class TagTests {

	@ParameterizedTest
	@CsvSource({ "KAYIT, kayıt", "İzin, izin", "#eduroam, eduroam", "'  ağ 2.kat ', ağ 2.kat",
			"Ders-Kaydı, ders-kaydı" })
	void isInSmallLettersByTurkishRules(String typed, String tag) {
		assertThat(Tag.named(typed)).contains(new Tag(tag));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "#", "  ", "a,b", "<b>", "tag:x", "-a", "1234567890123456789012345678901",
			"10000000146", "100 000 001 46", "a\u202eb" })
	void isNothingElse(String typed) {
		assertThat(Tag.named(typed)).isEmpty();
	}

	@Test
	void isPartedByCommas() {
		assertThat(Tag.parted(" a, b c ;;d, ")).containsExactly("a", "b c", "d");
	}

	@ParameterizedTest
	@CsvSource({ "low, LOW", "Düşük, LOW", "DUSUK, LOW", "normal, NORMAL", "YÜKSEK, HIGH", "high, HIGH", "acil, URGENT",
			"ACİL, URGENT", "Urgent, URGENT" })
	void knowsPrioritiesInBothLanguages(String typed, Priority priority) {
		assertThat(Priority.named(typed)).contains(priority);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "urgentt", "yük", "1" })
	void knowsNoOthers(String typed) {
		assertThat(Priority.named(typed)).isEmpty();
	}

	@Test
	void keepsATagOnceAndNoMoreThanTen() {
		List<Tag> ten = IntStream.range(0, Tag.MOST).mapToObj((n) -> new Tag("t" + n)).toList();
		Triage full = Triage.NONE.with(ten).with(ten);
		assertThat(full.tags()).isEqualTo(ten);
		assertThatExceptionOfType(TooManyTagsException.class).isThrownBy(() -> full.with(List.of(new Tag("fazla"))));
		assertThat(full.without(new Tag("t0")).with(List.of(new Tag("yer"))).tags()).hasSize(Tag.MOST)
			.contains(new Tag("yer"));
	}

	@Test
	void changesOneThingAtATime() {
		Triage sorted = Triage.NONE.with(Priority.HIGH).due(Instant.EPOCH).with(List.of(new Tag("a")));
		assertThat(sorted).isEqualTo(new Triage(Priority.HIGH, List.of(new Tag("a")), Instant.EPOCH));
	}

}
