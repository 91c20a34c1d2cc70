// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// A range of addresses that begin with the same bits (CIDR, RFC 4632 and RFC 4291, 2.3), or whoever connects by a
/// Unix domain socket. Immutable.
public final class AddressRange {

    /// Not the addresses of IPv4 with fewer than four numbers, which Java takes.
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

    /// What [RequestHead#remote()] says of who connects by a Unix domain socket.
    private static final String UNIX = "unix";

    private final byte[] start;
    private final int bits;

    private AddressRange(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /// A range from its text.
    ///
    /// @param text such as `10.0.0.0/8`, `2001:db8::/32`, a single address, or `unix`; never a name
    /// @throws IllegalArgumentException when the text is none of these
    public static AddressRange parse(String text) {
        if (text.equals(UNIX)) return new AddressRange(new byte[0], 0);
        String[] parts = text.split("/", 2);
        byte[] start = address(parts[0]).map(InetAddress::getAddress).orElseThrow(() -> wrong(text));
        if (parts.length == 1) return new AddressRange(start, start.length * Byte.SIZE);
        if (!parts[1].matches("[0-9]{1,3}")) throw wrong(text);
        int bits = Integer.parseInt(parts[1]);
        if (bits > start.length * Byte.SIZE) throw wrong(text);
        return new AddressRange(start, bits);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "“" + text + "” is no range of addresses such as 10.0.0.0/8 or 2001:db8::/32, and no address");
    }

    /// An IP address from its text, without any look-up of names; empty when the text is no address.
    public static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Whether an address is in the range. A range of IPv4 has no address of IPv6, and the other way round.
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != start.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((bytes[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) return false;
        }
        return true;
    }

    /// Whether the sender of a request is in the range.
    ///
    /// @param remote as in [RequestHead#remote()]
    public boolean containsPeer(String remote) {
        return start.length == 0
                ? remote.equals(UNIX)
                : address(remote).filter(this::contains).isPresent();
    }
}
