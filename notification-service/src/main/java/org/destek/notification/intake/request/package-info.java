/**
 * Events about a whole request and about what waits: submitted, assigned, moved,
 * released, resolved, overdue, the morning's list. Plans notices to staff and to the
 * requester.
 */
@NullMarked
package org.destek.notification.intake.request;

import org.jspecify.annotations.NullMarked;
