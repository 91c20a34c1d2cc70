// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A route of an application.
///
/// @param method such as `GET`
/// @param path   with its variables and all prefixes, such as `/shops/{shop}/pets/{id}`
public record RouteInfo(String method, String path) {}
