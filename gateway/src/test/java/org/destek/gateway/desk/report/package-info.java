/** Tests of the package of the same name. */
@NullMarked
package org.destek.gateway.desk.report;

import org.jspecify.annotations.NullMarked;
