/**
 * Reads a {@code multipart/form-data} body (RFC 7578) part by part as it arrives, and
 * lets one file through. Never keeps more of it than the portion in hand.
 */
@NullMarked
package org.destek.attachment.multipart;

import org.jspecify.annotations.NullMarked;
