// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// How a list, or a record whose components are parameters, is written in a query; see [Query#style].
public enum Style {

    /// A list as a parameter for each element: `?id=1&id=2`. A record by the names of its components:
    /// `?min=1&max=2`.
    REPEAT,

    /// A list in one parameter: `?id=1,2`. An element cannot hold a comma, not even an escaped one.
    COMMA,

    /// A list with brackets behind its name: `?id[]=1&id[]=2`. A record with the names of its components in
    /// brackets: `?price[min]=1&price[max]=2`.
    BRACKETS
}
