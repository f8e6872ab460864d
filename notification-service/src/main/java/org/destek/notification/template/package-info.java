/**
 * Turns a notice into subject, text and HTML in the language of its reader. The two
 * bodies say the same; every typed word is escaped; links are signed for the one
 * recipient, a code is computed here and nowhere kept. Holds nothing back and adds
 * nothing: the same notice always makes the same mail.
 */
@NullMarked
package org.destek.notification.template;

import org.jspecify.annotations.NullMarked;
