/**
 * Decides how long a file stays: hears {@code ticket-submitted.v1} and binds its files to
 * the ticket, tells {@code attachment-bound.v1}, and sweeps what no ticket has claimed.
 */
@NullMarked
package org.destek.attachment.retention;

import org.jspecify.annotations.NullMarked;
