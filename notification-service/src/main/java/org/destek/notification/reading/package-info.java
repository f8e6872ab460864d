/**
 * Puts together what inbound mail handling needs of any mail: who wrote, what is newly
 * written, which command, which files, and whether a machine sent it. A mail is either
 * read or refused with a one-word reason. Reads only: no database, no network, and nobody
 * is believed here.
 */
@NullMarked
package org.destek.notification.reading;

import org.jspecify.annotations.NullMarked;
