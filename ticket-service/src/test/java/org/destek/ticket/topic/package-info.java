/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.topic;

import org.jspecify.annotations.NullMarked;
