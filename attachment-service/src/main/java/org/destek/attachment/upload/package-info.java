/**
 * Takes one file a request, in one pass and with back-pressure down to the disk, within
 * limits that several copies of the service agree on, and answers with a signed receipt.
 * What is refused or cut off leaves neither file nor row.
 */
@NullMarked
package org.destek.attachment.upload;

import org.jspecify.annotations.NullMarked;
