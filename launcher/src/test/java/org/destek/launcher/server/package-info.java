/**
 * The local servers keep what they were given, say what is wrong, and stop.
 */
package org.destek.launcher.server;
