package org.destek.attachment.resumable;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class StructuredItemTests {

	@ParameterizedTest
	@CsvSource({ "?1,true", "?0,false", "' ?1 ',true", "?1;a,true",
			"'?0; a=1;b=\"x;\\\"y\";c=tok/en;d=?1;e=:aGk=:',false", "'?1;at=@1659578233;pi=3.14',true" })
	void readsBooleans(String field, boolean value) {
		assertThat(StructuredItem.bool(headers(field), "X")).contains(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "0", "true", "?", "?2", "?1?", "?1,", "?1, ?1", "\"?1\"", "?1;", "?1 ;A=1",
			"?1;a=", "\t?1", "?١" })
	void takesNothingElseForABoolean(String field) {
		assertThat(StructuredItem.bool(headers(field), "X")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "-0,0", "007,7", "999999999999999,999999999999999", "' 12;unit=b ',12" })
	void readsSizes(String field, long value) {
		assertThat(StructuredItem.size(headers(field), "X")).hasValue(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "+1", "1.0", "1e3", "1000000000000000", "1, 2", "1 2", "0x1", "\"1\"", "?1",
			"@1", "١" })
	void takesNothingElseForASize(String field) {
		assertThat(StructuredItem.size(headers(field), "X")).isEmpty();
	}

	private static HttpHeaders headers(String field) {
		HttpHeaders headers = new HttpHeaders();
		headers.set("X", field);
		return headers;
	}

}
