package org.destek.notification.plan;

/** Notices were committed: whoever sends may start at once. */
public record NoticesPlanned() {
}
