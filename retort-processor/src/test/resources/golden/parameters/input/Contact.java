package demo;

import dev.retort.*;
import java.util.Optional;

/// How to reach somebody.
///
/// @param phone with the country's prefix
record Contact(String mail, @Form("phone-number") Optional<String> phone) {}
