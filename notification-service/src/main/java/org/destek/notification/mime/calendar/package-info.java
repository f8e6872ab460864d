/**
 * Reads what calendars send along with a mail (RFC 5545, RFC 5546): what, when, where and
 * by whom, in the words of a language. No attendees, no repetitions worked out: who wants
 * more opens the mail.
 */
@NullMarked
package org.destek.notification.mime.calendar;

import org.jspecify.annotations.NullMarked;
