/**
 * The structure of mails (RFC 5322, RFC 2045 to 2047, RFC 2231): headers, parts, transfer
 * encodings and files, however broken. Parts and files are slices of the raw mail and are
 * decoded only as they are read, within bounds. Never judges who wrote a mail or what it
 * means.
 */
@NullMarked
package org.destek.notification.mime;

import org.jspecify.annotations.NullMarked;
