/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.conversation;

import org.jspecify.annotations.NullMarked;
