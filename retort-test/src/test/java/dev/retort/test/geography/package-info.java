// SPDX-License-Identifier: Apache-2.0

/// Types that know nothing of JSON, as another jar has them.
package dev.retort.test.geography;
