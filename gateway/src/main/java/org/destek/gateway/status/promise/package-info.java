/**
 * Judges what the services counted: which promise is kept, since when, and what its plot
 * shows. All rules stand in {@code PromiseEvaluator}; they see the stored counts alone,
 * so every copy says the same.
 */
@NullMarked
package org.destek.gateway.status.promise;

import org.jspecify.annotations.NullMarked;
