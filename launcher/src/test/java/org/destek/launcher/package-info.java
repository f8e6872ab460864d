/**
 * The launcher with services that do nothing but tell their health.
 */
package org.destek.launcher;
