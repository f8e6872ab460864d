/**
 * What is to happen with a transaction's end. Begins and ends none itself.
 */
@NullMarked
package org.destek.foundation.transaction;

import org.jspecify.annotations.NullMarked;
