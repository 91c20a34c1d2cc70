// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

import java.util.List;

record Fortune(int id, String message) {

    /// All of them as a table, without elements of their own.
    static String page(List<Fortune> fortunes) {
        var page = new StringBuilder("<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>");
        page.append("<tr><th>id</th><th>message</th></tr>");
        for (var fortune : fortunes) {
            page.append("<tr><td>").append(fortune.id).append("</td><td>");
            page.append(fortune.escaped()).append("</td></tr>");
        }
        return page.append("</table></body></html>").toString();
    }

    private String escaped() {
        return message.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
