package org.freshet.internal.call;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;

/** Refuses numbers within arguments, written as numbers or as texts, with which arithmetic would not come to an end. */
final class BoundedDecimal implements JsonbAdapter<BigDecimal, BigDecimal> {

    @Override
    public BigDecimal adaptToJson(BigDecimal number) {
        return number;
    }

    @Override
    public BigDecimal adaptFromJson(BigDecimal number) {
        if (number != null && !Shape.isBounded(number)) {
            throw new JsonbException("A number has too many digits.");
        }
        return number;
    }
}
