@NullMarked
package org.destek.bench.load;

import org.jspecify.annotations.NullMarked;
