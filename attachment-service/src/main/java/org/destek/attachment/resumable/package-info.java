/**
 * Takes one file in several requests, so that a bad line costs what was on it and nothing
 * more (draft-ietf-httpbis-resumable-upload-12). What came is kept for a day under an
 * address that only the sender knows; the last request ends as the plain upload does,
 * with a receipt. Bounded as plain uploads are; never lets two requests write at once.
 */
@NullMarked
package org.destek.attachment.resumable;

import org.jspecify.annotations.NullMarked;
