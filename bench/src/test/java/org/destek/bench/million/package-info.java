@NullMarked
package org.destek.bench.million;

import org.jspecify.annotations.NullMarked;
