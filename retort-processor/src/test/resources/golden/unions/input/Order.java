package demo;

import dev.retort.Json;
import java.util.List;
import java.util.Optional;

/// An order.
@Json
record Order(Payment payment, Optional<Payment> deposit, List<Payment> refused) {}
