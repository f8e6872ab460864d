/**
 * How times, sizes and waits are written for people, in Turkish and English.
 */
@NullMarked
package org.destek.gateway.wording;

import org.jspecify.annotations.NullMarked;
