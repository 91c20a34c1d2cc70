// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The media types of files by the ends of their names: the same on every machine.
public final class FileTypes {

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_END = read("""
            text/html; charset=utf-8         html htm
            text/css; charset=utf-8          css
            text/javascript; charset=utf-8   js mjs
            text/plain; charset=utf-8        txt log
            text/csv; charset=utf-8          csv
            text/markdown; charset=utf-8     md
            text/xml; charset=utf-8          xml
            text/calendar; charset=utf-8     ics
            application/json                 json map
            application/jsonl                jsonl
            application/x-ndjson             ndjson
            application/manifest+json        webmanifest
            application/yaml                 yaml yml
            application/pdf                  pdf
            application/zip                  zip
            application/gzip                 gz tgz
            application/x-tar                tar
            application/wasm                 wasm
            application/rtf                  rtf
            application/epub+zip             epub
            application/msword               doc
            application/vnd.ms-excel         xls
            application/vnd.ms-powerpoint    ppt
            application/vnd.openxmlformats-officedocument.wordprocessingml.document    docx
            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet          xlsx
            application/vnd.openxmlformats-officedocument.presentationml.presentation  pptx
            application/vnd.oasis.opendocument.text                                    odt
            application/vnd.oasis.opendocument.spreadsheet                             ods
            image/png                        png
            image/jpeg                       jpg jpeg
            image/gif                        gif
            image/webp                       webp
            image/avif                       avif
            image/svg+xml                    svg
            image/bmp                        bmp
            image/tiff                       tif tiff
            image/vnd.microsoft.icon         ico
            audio/mpeg                       mp3
            audio/wav                        wav
            audio/ogg                        ogg oga
            audio/flac                       flac
            audio/mp4                        m4a
            video/mp4                        mp4
            video/webm                       webm
            video/ogg                        ogv
            video/quicktime                  mov
            font/woff                        woff
            font/woff2                       woff2
            font/ttf                         ttf
            font/otf                         otf
            """);

    private FileTypes() {}

    private static Map<String, String> read(String table) {
        var types = new HashMap<String, String>();
        table.lines().forEach(line -> {
            String[] columns = line.split(" {2,}", 2);
            for (String end : columns[1].split(" ", -1)) types.put(end, columns[0]);
        });
        return Map.copyOf(types);
    }

    /// The media type that the ending of a file's name stands for, in capitals or small letters;
    /// `application/octet-stream` where nobody knows the ending.
    public static String of(String fileName) {
        String end = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_END.getOrDefault(end, UNKNOWN);
    }
}
