package org.destek.ticket.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people of the office, as its file has them. */
public final class People {

	private final Map<String, Person> byAddress = new LinkedHashMap<>();

	/**
	 * The people.
	 * @param people those who are listed before those who are not: of two with the same
	 * address the first counts
	 */
	public People(Collection<Person> people) {
		people.forEach((each) -> this.byAddress.putIfAbsent(each.address(), each));
		people.forEach((each) -> each.otherAddresses().forEach((other) -> this.byAddress.putIfAbsent(other, each)));
	}

	/** Everybody, once. */
	public Collection<Person> all() {
		return new LinkedHashSet<>(this.byAddress.values());
	}

	/**
	 * Whose an address is.
	 * @param address an address, in any case
	 * @return the person; empty when it is nobody's of the office
	 */
	public Optional<Person> find(String address) {
		return Optional.ofNullable(this.byAddress.get(address.toLowerCase(Locale.ROOT)));
	}

}
