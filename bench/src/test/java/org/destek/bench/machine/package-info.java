@NullMarked
package org.destek.bench.machine;

import org.jspecify.annotations.NullMarked;
