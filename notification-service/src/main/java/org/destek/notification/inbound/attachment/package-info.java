/**
 * Uploads the files of a mail to attachment-service, which judges them as it judges those
 * of the form. Remembers the result of each file at once, so that a mail that is handled
 * again uploads none twice. Never looks into a file itself, but for our own notices.
 */
@NullMarked
package org.destek.notification.inbound.attachment;

import org.jspecify.annotations.NullMarked;
