/**
 * Looks into {@code winmail.dat}, in which Outlook wraps the files of a mail that it
 * sends as “Rich Text” (MS-OXTNEF). Finds names and places, never unpacks into memory,
 * and says nothing of the text in it: that came as a text of its own.
 */
@NullMarked
package org.destek.notification.mime.tnef;

import org.jspecify.annotations.NullMarked;
