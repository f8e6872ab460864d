package org.destek.notification.notice;

/** Notices were committed: the dispatcher may start at once. */
public record NoticesPlanned() {
}
