/**
 * Commands of operations are understood, or say why not.
 */
package org.destek.launcher.ops;
