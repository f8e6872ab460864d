/**
 * Turns any mail's bytes into what a ticket needs of it: who wrote, what is newly
 * written, which command, which files, and whether a machine sent it. Whatever comes is
 * either read or refused with a one-word reason. Reads only: no database, no network, and
 * nothing is believed here.
 */
@NullMarked
package org.destek.notification.reading;

import org.jspecify.annotations.NullMarked;
