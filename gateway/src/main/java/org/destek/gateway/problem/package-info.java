/**
 * What is said when something cannot be done: to programs as a problem (RFC 9457), to
 * people as a page, in their language and with what to do next. Never tells how the
 * system is built.
 */
@NullMarked
package org.destek.gateway.problem;

import org.jspecify.annotations.NullMarked;
