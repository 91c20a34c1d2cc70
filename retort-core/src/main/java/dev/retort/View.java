// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A record that a template makes a page of: what a method returns in the place of [Html].
///
/// ```java
/// @View("books/list.jte")
/// record BookList(String query, List<Book> books) {}
///
/// @Get
/// BookList list(@Default("") String query) { return new BookList(query, store.search(query)); }
/// ```
///
/// The template sees this one value and all that it holds. [Scope#views] sets the engine that makes the
/// page. An application whose methods return views starts only if there is an engine, the engine finds the
/// template, and the template takes such a value. The page is sent as `text/html; charset=utf-8`. It is
/// finished before anything is sent, so a template that fails is an error like any other (500).
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface View {

    /// The template, as the engine names it, such as `books/list.jte`.
    String value();
}
