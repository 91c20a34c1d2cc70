// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Has the processor write a class with the addresses of a resource's endpoints: beside `Books` there is
/// `BooksLinks`, with a method for each endpoint. It takes what path and query must have; what the query
/// may have follows.
///
/// ```java
/// @Links
/// @Resource("/books")
/// record Books(Catalogue catalogue) {
///     @Get("/{isbn}")
///     Book book(Isbn isbn) { … }
///
///     @Get
///     List<Book> search(String author, @Default("20") int limit) { … }
/// }
///
/// request.address(BooksLinks.book(isbn));                      // /books/978-0-14-143951-8
/// request.address(BooksLinks.search("Jane Austen").limit(5));  // /books?author=Jane%20Austen&limit=5
/// ```
///
/// An address that no longer fits its endpoint does not compile. The class is as visible as the resource.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Links {}
