package org.destek.ticket.savedfilter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Saves lists. Two saved by the same person at once wait for each other, so that they are
 * not too many together.
 */
@Service
class FilterSaving {

	private final SavedFilters filters;

	FilterSaving(SavedFilters filters) {
		this.filters = filters;
	}

	/**
	 * Saves one; one of the same name is replaced.
	 * @return whether there was room for it
	 */
	@Transactional
	public Mono<Boolean> save(String person, SavedFilter filter) {
		return this.filters.lock(person).then(this.filters.add(person, filter));
	}

}
