package org.destek.ticket.mailreply;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandSuggestionsTests {

	private static final List<String> SIXTY = IntStream.range(0, 60)
		.mapToObj((number) -> "yurt-islemi-" + number)
		.toList();

	@Test
	void showsAllOfFewInTheOfficesOrder() {
		CommandSuggestions choices = CommandSuggestions.of(List.of("eposta", "diger"), "digr");
		assertThat(choices.shown()).containsExactly("eposta", "diger");
		assertThat(choices.more()).isZero();
	}

	@Test
	void showsTheNearestOfManyAndSaysHowManyMoreThereAre() {
		CommandSuggestions choices = CommandSuggestions.of(SIXTY, "yurt-islemleri-57");
		assertThat(choices.shown()).hasSize(40).startsWith("yurt-islemi-57");
		assertThat(choices.more()).isEqualTo(20);
	}

	@Test
	void keepsTheOfficesOrderWhenNothingWasWritten() {
		CommandSuggestions choices = CommandSuggestions.of(SIXTY, null);
		assertThat(choices.shown()).hasSize(40).startsWith("yurt-islemi-0", "yurt-islemi-1");
		assertThat(choices.more()).isEqualTo(20);
	}

}
