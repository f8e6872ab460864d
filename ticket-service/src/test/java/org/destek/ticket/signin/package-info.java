/** Tests of the package of the same name. */
@NullMarked
package org.destek.ticket.signin;

import org.jspecify.annotations.NullMarked;
