/** Tests of the package of the same name. */
@NullMarked
package org.destek.foundation.measurement;

import org.jspecify.annotations.NullMarked;
