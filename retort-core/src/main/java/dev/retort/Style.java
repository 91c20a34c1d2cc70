// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// How several values are written in a query.
public enum Style {

    /// A list as often as it has elements: `?id=1&id=2`. A group by the names of its components: `?min=1&max=2`.
    REPEAT,

    /// A list in one parameter: `?id=1,2`. No element holds a comma, however it is written.
    COMMA,

    /// A list with brackets behind its name: `?id[]=1&id[]=2`. A group with the names of its components in brackets:
    /// `?price[min]=1&price[max]=2`.
    BRACKETS
}
