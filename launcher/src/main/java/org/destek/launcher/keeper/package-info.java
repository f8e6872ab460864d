/**
 * The one class of the local stack that runs inside a service's program: it ends the
 * service when its launcher is gone. It is packed alone, so that nothing else of the
 * stack is on a service's class path.
 */
@NullMarked
package org.destek.launcher.keeper;

import org.jspecify.annotations.NullMarked;
