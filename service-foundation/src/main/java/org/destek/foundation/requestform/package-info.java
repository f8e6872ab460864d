/**
 * The fields of a request's form, each in one place: {@code request-form.schema.json} of
 * the event contracts says what is right, {@code request-form/words} what people read.
 * Services read them here; none repeats a field's name, length or pattern.
 */
@NullMarked
package org.destek.foundation.requestform;

import org.jspecify.annotations.NullMarked;
