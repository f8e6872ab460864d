package org.destek.ticket.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The people of the office, as its file has them. Asked at the time of use: they change.
 */
public final class People {

	private final Supplier<Map<String, Person>> byAddress;

	/**
	 * The people.
	 * @param people those who are listed before those who are not: of two with the same
	 * address the first counts
	 */
	public People(Collection<Person> people) {
		Map<String, Person> fixed = new LinkedHashMap<>();
		people.forEach((each) -> fixed.putIfAbsent(each.address(), each));
		people.forEach((each) -> each.otherAddresses().forEach((other) -> fixed.putIfAbsent(other, each)));
		this.byAddress = () -> fixed;
	}

	private People(Supplier<People> inForce) {
		this.byAddress = () -> inForce.get().byAddress.get();
	}

	/**
	 * The people who are in force whenever they are asked for.
	 * @param inForce those of the newest reading
	 * @return people who change with it
	 */
	public static People following(Supplier<People> inForce) {
		return new People(inForce);
	}

	/** Everybody, once. */
	public Collection<Person> all() {
		return new LinkedHashSet<>(this.byAddress.get().values());
	}

	/**
	 * Whose an address is.
	 * @param address an address, in any case
	 * @return the person; empty when it is nobody's of the office
	 */
	public Optional<Person> find(String address) {
		return Optional.ofNullable(this.byAddress.get().get(address.toLowerCase(Locale.ROOT)));
	}

}
