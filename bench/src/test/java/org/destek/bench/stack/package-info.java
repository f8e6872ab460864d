@NullMarked
package org.destek.bench.stack;

import org.jspecify.annotations.NullMarked;
