package org.destek.gateway.client;

import java.net.InetSocketAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which part of the network an address stands in. */
class AddressRangeTests {

	@ParameterizedTest
	@CsvSource({ "192.0.2.17, c00002, c00002", "192.0.2.200, c00002, c00002",
			"2001:db8:1:22ff::1, 20010db8000122, 20010db80001", "2001:db8:1:ffff::1, 20010db80001ff, 20010db80001" })
	void isASubnetOfItsNetwork(String address, String subnet, String network) {
		InetSocketAddress socket = AddressRange.literal(address, 443);
		assertThat(AddressRange.subnetOf(socket)).isEqualTo(subnet);
		assertThat(AddressRange.networkOf(socket)).isEqualTo(network);
	}

}
