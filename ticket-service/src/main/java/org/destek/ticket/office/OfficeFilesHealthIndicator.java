package org.destek.ticket.office;

import java.util.List;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Lists what is wrong in the office's files. For the group {@code business}, never for
 * readiness: what was in force before still is.
 */
@Component
class OfficeFilesHealthIndicator extends AbstractHealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED");

	private final List<WatchedFile<?>> files;

	OfficeFilesHealthIndicator(List<WatchedFile<?>> files) {
		this.files = List.copyOf(files);
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		builder.status(this.files.stream().allMatch((each) -> each.mistakes().isEmpty()) ? Status.UP : DEGRADED);
		this.files.forEach((each) -> builder.withDetail(each.kind(), detail(each)));
	}

	private static Object detail(WatchedFile<?> file) {
		return file.mistakes().isEmpty() ? file.name() : file.mistakes();
	}

}
