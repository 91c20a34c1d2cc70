// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.math.BigDecimal;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses of hosts as text. Literal ones without a zone: neither names that had to be looked up, nor the short
/// forms of old.
final class IpAddress {

    private static final Pattern FOUR = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private static final BigDecimal END_OF_FOUR = BigDecimal.TWO.pow(Integer.SIZE);

    private static final int GROUPS = 8;

    private IpAddress() {}

    /// `null`, or an [IllegalArgumentException], when the text is none.
    static @Nullable Inet4Address four(String text) {
        return FOUR.matcher(text).matches() ? Inet4Address.ofLiteral(text) : null;
    }

    /// The address that a number stands for; `null` when it has not 32 bits.
    static @Nullable Inet4Address four(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        boolean fits = whole && number.signum() >= 0 && number.compareTo(END_OF_FOUR) < 0;
        if (!fits) return null;
        long bits = number.longValue();
        return four(dotted((int) (bits >>> 24), (int) (bits >>> 16), (int) (bits >>> 8), (int) bits));
    }

    /// The same of IP version 6. An address of version 4 that is written as one of version 6 stays one of version 6.
    static @Nullable Inet6Address six(String text) {
        if (!SIX.matcher(text).matches()) return null;
        InetAddress address = InetAddress.ofLiteral(text);
        if (address instanceof Inet6Address six) return six;
        byte[] bytes = new byte[2 * GROUPS];
        bytes[10] = bytes[11] = (byte) 0xFF;
        System.arraycopy(address.getAddress(), 0, bytes, 12, 4);
        return mapped(bytes);
    }

    /// The same of either version. `::ffff:192.0.2.1` is 192.0.2.1.
    static @Nullable InetAddress any(String text) {
        boolean literal = FOUR.matcher(text).matches() || SIX.matcher(text).matches();
        return literal ? InetAddress.ofLiteral(text) : null;
    }

    private static Inet6Address mapped(byte[] bytes) {
        try {
            return Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /// The one text of an address: that of version 6 in small letters, without leading zeros, with `::` for the longest
    /// row of zeros (RFC 5952, section 4), and with dots when it stands for one of version 4 (section 5).
    static String text(InetAddress address) {
        return address instanceof Inet6Address ? text(address.getAddress()) : address.getHostAddress();
    }

    private static String text(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        if (hex.startsWith("00000000000000000000ffff")) {
            return "::ffff:" + dotted(bytes[12], bytes[13], bytes[14], bytes[15]);
        }
        int from = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zeros(hex, i);
            if (zeros > longest) {
                longest = zeros;
                from = i;
            }
        }
        return from < 0 ? groups(hex, 0, GROUPS) : groups(hex, 0, from) + "::" + groups(hex, from + longest, GROUPS);
    }

    /// The last eight bits of each.
    private static String dotted(int first, int second, int third, int fourth) {
        return "%s.%s.%s.%s".formatted(first & 0xFF, second & 0xFF, third & 0xFF, fourth & 0xFF);
    }

    /// How many groups from this one on are zero.
    private static int zeros(String hex, int first) {
        int group = first;
        while (group < GROUPS && hex.startsWith("0000", 4 * group)) group++;
        return group - first;
    }

    private static String groups(String hex, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) text.append(':');
            text.append(Integer.toHexString(Integer.parseInt(hex, 4 * i, 4 * i + 4, 16)));
        }
        return text.toString();
    }
}
