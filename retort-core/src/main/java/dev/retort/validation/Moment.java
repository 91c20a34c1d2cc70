// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;

/// A date or a time on one side of now: `@Past`, `@PastOrPresent`, `@Future`, `@FutureOrPresent`. Types
/// without a zone are compared with now in the zone of the system.
public enum Moment implements Constraint<TemporalAccessor> {
    PAST("past", "must be in the past"),
    PAST_OR_PRESENT("past_or_present", "must be in the past or the present"),
    FUTURE("future", "must be in the future"),
    FUTURE_OR_PRESENT("future_or_present", "must be in the future or the present");

    private final String code;
    private final String message;

    Moment(String code, String message) {
        this.code = code;
        this.message = message;
    }

    @Override
    public boolean allows(TemporalAccessor value) {
        int order = compareWithNow(value);
        return switch (this) {
            case PAST -> order < 0;
            case PAST_OR_PRESENT -> order <= 0;
            case FUTURE -> order > 0;
            case FUTURE_OR_PRESENT -> order >= 0;
        };
    }

    private static int compareWithNow(TemporalAccessor value) {
        ZoneId here = ZoneId.systemDefault();
        return switch (value) {
            case Instant instant -> instant.compareTo(Instant.now());
            case OffsetDateTime time -> time.toInstant().compareTo(Instant.now());
            case ZonedDateTime time -> time.toInstant().compareTo(Instant.now());
            case LocalDate date -> date.compareTo(LocalDate.now(here));
            case LocalDateTime time -> time.compareTo(LocalDateTime.now(here));
            case LocalTime time -> time.compareTo(LocalTime.now(here));
            case OffsetTime time -> time.compareTo(OffsetTime.now(time.getOffset()));
            case Year year -> year.compareTo(Year.now(here));
            case YearMonth month -> month.compareTo(YearMonth.now(here));
            case MonthDay day -> day.compareTo(MonthDay.now(here));
            default -> throw new IllegalArgumentException(value.getClass().getName() + " is no point in time");
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}
