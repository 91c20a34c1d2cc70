// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.util.AsciiString;
import org.jspecify.annotations.Nullable;

/// The header fields of a request while the codec reads them. Judges the fields that frame the request when
/// they are added, as they were sent (the codec rewrites some later), and remembers what they say.
final class RequestFields extends DefaultHttpHeaders {

    private @Nullable String host;
    private long contentLength = -1;
    private boolean chunked;
    private boolean expectsContinue;
    private boolean close;
    private boolean keepAlive;
    private boolean upgrade;

    /// Makes fields for the codec.
    static final class Factory implements HttpHeadersFactory {
        @Override
        public HttpHeaders newHeaders() {
            return new RequestFields();
        }

        @Override
        public HttpHeaders newEmptyHeaders() {
            return new RequestFields();
        }
    }

    private RequestFields() {
        super(
                DefaultHttpHeadersFactory.headersFactory().getNameValidator(),
                DefaultHttpHeadersFactory.headersFactory().getValueValidator());
    }

    @Override
    public HttpHeaders add(CharSequence name, Object value) {
        super.add(name, LastEventId.isName(name) ? LastEventId.decoded(value.toString()) : value);
        note(name, value.toString());
        return this;
    }

    private void note(CharSequence name, String value) {
        switch (name.length()) {
            case 4 -> {
                if (is(name, "Host")) noteHost(value);
            }
            case 6 -> {
                if (is(name, "Expect")) noteExpectation(value);
            }
            case 10 -> {
                if (is(name, "Connection")) noteConnection(value);
            }
            case 14 -> {
                if (is(name, "Content-Length")) noteContentLength(value);
            }
            case 17 -> {
                if (is(name, "Transfer-Encoding")) noteTransferEncoding(value);
            }
            case 18 -> {
                // A draft of WebSocket from 2010 had eight bytes behind the head that no field announces; the codec
                // still reads them.
                if (is(name, "Sec-WebSocket-Key1")) {
                    throw Refusal.malformed("this version of WebSocket is not spoken here");
                }
            }
            default -> {}
        }
    }

    private static boolean is(CharSequence name, String known) {
        return AsciiString.contentEqualsIgnoreCase(name, known);
    }

    private void noteHost(String value) {
        if (host != null) throw Refusal.malformed("the Host field must be given once");
        host = RequestRules.host(value, "the Host field");
    }

    /// Has the host of an absolute target stand for the one that was sent.
    void replaceHost(String authority) {
        set("Host", authority);
        host = authority;
    }

    private void noteExpectation(String value) {
        if (value.isEmpty()) return;
        RequestRules.expectation(value);
        expectsContinue = true;
    }

    private void noteConnection(String value) {
        for (String element : value.split(",", -1)) {
            String option = element.strip();
            if (option.equalsIgnoreCase("close")) close = true;
            if (option.equalsIgnoreCase("keep-alive")) keepAlive = true;
            if (option.equalsIgnoreCase("upgrade")) upgrade = true;
        }
    }

    private void noteContentLength(String value) {
        if (contentLength >= 0) throw Refusal.malformed("Content-Length must be given once");
        contentLength = RequestRules.contentLength(value);
    }

    private void noteTransferEncoding(String value) {
        if (chunked) throw Refusal.malformed("Transfer-Encoding must be given once");
        RequestRules.transferEncoding(value);
        chunked = true;
    }

    @Nullable
    String host() {
        return host;
    }

    /// The length that was announced, or -1.
    long contentLength() {
        return contentLength;
    }

    boolean isChunked() {
        return chunked;
    }

    boolean hasBody() {
        return chunked || contentLength > 0;
    }

    boolean expectsContinue() {
        return expectsContinue;
    }

    /// `Connection: close` was sent.
    boolean wantsClose() {
        return close;
    }

    /// `Connection: keep-alive` was sent, which means something in HTTP/1.0 only.
    boolean wantsKeepAlive() {
        return keepAlive;
    }

    /// `Connection: upgrade` was sent: the connection may speak another protocol after the answer.
    boolean wantsUpgrade() {
        return upgrade;
    }
}
