/**
 * Says what each part of a mail is for: a text, a file, a report of a server, an
 * invitation. Leaves out decoration, unpacks {@code winmail.dat}, and refuses what is
 * encrypted, too deep or too large.
 */
@NullMarked
package org.destek.notification.mime.content;

import org.jspecify.annotations.NullMarked;
