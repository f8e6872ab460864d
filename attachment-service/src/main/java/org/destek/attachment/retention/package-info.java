/**
 * Decides how long a file stays: hears {@code ticket-submitted.v1} and binds its files to
 * the ticket, tells {@code attachment-bound.v1}, and sweeps what no ticket has claimed:
 * only once {@code ticket-events-watermark.v1} shows that no event can be on its way that
 * does.
 */
@NullMarked
package org.destek.attachment.retention;

import org.jspecify.annotations.NullMarked;
