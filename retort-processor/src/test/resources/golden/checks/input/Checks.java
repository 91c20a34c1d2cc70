package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.*;

/// Constraints of the program's own, and what is put together.
@Resource("/checks")
record Checks() {

    @Check(
            by = Numbers.class,
            method = "isStep",
            message = "must be a step of {size}",
            schema = "{\"multipleOf\": \"{size}\", \"x-unit\": \"{size} {unit}\"}")
    @java.lang.annotation.Target({
        java.lang.annotation.ElementType.TYPE_USE,
        java.lang.annotation.ElementType.PARAMETER
    })
    @interface Step {
        int size();

        RetentionPolicy unit() default RetentionPolicy.CLASS;

        String[] names() default {"a", "b"};
    }

    @Check(by = Numbers.class, code = "isbn")
    @java.lang.annotation.Target({
        java.lang.annotation.ElementType.TYPE_USE,
        java.lang.annotation.ElementType.ANNOTATION_TYPE
    })
    @interface Isbn {}

    @NotBlank
    @Size(max = 80)
    @Isbn
    @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
    @interface Title {}

    static final class Numbers {
        static boolean isStep(long value, int size, RetentionPolicy unit, String[] names) {
            return value % size == 0;
        }

        static void check(CharSequence text) {
            if (text.length() != 13) throw new IllegalArgumentException("must have 13 characters, not " + text.length());
        }

        static void check(Collection<String> texts) {}
    }

    @Json
    record Book(
            @Title String title,
            Optional<@Isbn String> none,
            @Isbn List<@Title String> others,
            Map<@Isbn String, @Step(size = 7) Integer> stock,
            @MultipleOf("0.05") BigDecimal price,
            @UniqueElements List<String> tags) {}

    @Post
    void add(@Step(size = 5) int step, Optional<@Isbn String> isbn, @Isbn List<@Isbn String> more, Book book) {}
}
