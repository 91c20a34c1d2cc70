package demo;

import dev.retort.*;
import java.util.Optional;

/// How to reach somebody.
///
/// @param phone with the country's prefix
@Json
record Contact(@Name("mail-address") String mail, @Form("phone-number") Optional<String> phone) {}
