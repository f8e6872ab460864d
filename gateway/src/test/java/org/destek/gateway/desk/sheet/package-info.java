/** Tests of the package of the same name. */
@NullMarked
package org.destek.gateway.desk.sheet;

import org.jspecify.annotations.NullMarked;
