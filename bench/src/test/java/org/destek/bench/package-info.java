@NullMarked
package org.destek.bench;

import org.jspecify.annotations.NullMarked;
