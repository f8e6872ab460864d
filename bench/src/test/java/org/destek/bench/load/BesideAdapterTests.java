package org.destek.bench.load;

import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BesideAdapterTests {

	@Test
	void sendsBackWhatThePageHidesAndTypesTheRest() {
		Properties properties = new Properties();
		properties.putAll(Map.of("page", "/add", "post", "/submit", "field.email", "{email}", "field.name", "Elif",
				"taken.status", "200, 302"));
		BesideAdapter adapter = BesideAdapter.of(properties);
		assertThat(adapter.statuses()).containsExactly(200, 302);
		assertThat(adapter.filled("""
				<form><input type="text" name="name"><INPUT value='abc' type='hidden' name='token'>
				<input type="hidden" name="hx" value="3" /></form>""", "elif@ogr.example.org")).containsOnly(
				Map.entry("token", "abc"), Map.entry("hx", "3"), Map.entry("name", "Elif"),
				Map.entry("email", "elif@ogr.example.org"));
	}

	@Test
	void shipsOneForHesk() {
		assertThat(BesideAdapter.current().page()).startsWith("/index.php");
	}

	@Test
	void refusesOneThatLeadsNowhere() {
		assertThatIllegalArgumentException().isThrownBy(() -> BesideAdapter.of(new Properties()))
			.withMessageContaining("page");
	}

}
