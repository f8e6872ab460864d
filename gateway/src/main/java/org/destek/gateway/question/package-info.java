/**
 * Pages that ask one thing before something is done: a yes, a choice, an address, six
 * digits, a reason. Opening one changes nothing; its button posts.
 */
@NullMarked
package org.destek.gateway.question;

import org.jspecify.annotations.NullMarked;
