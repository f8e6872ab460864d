/**
 * Amounts in people's words, the same wherever they are read: on pages, in mails and in
 * refusals.
 */
@NullMarked
package org.destek.foundation.wording;

import org.jspecify.annotations.NullMarked;
