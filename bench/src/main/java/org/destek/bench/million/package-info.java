/**
 * Fills the databases as years of use do, with rows that the services could have written.
 */
@NullMarked
package org.destek.bench.million;

import org.jspecify.annotations.NullMarked;
